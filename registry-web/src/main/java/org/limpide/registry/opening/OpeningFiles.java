package org.limpide.registry.opening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.project.ProjectView;
import org.limpide.scanner.policy.Mode;
import org.springframework.stereotype.Component;

/** Finds what is known of openings. */
@Component
class OpeningFiles {
    private final OpeningCaseTable cases;
    private final GivenAnswerTable answers;
    private final OpinionTable opinions;
    private final DecisionTable decisions;
    private final Assessments assessments;

    OpeningFiles(
            OpeningCaseTable cases,
            GivenAnswerTable answers,
            OpinionTable opinions,
            DecisionTable decisions,
            Assessments assessments) {
        this.cases = cases;
        this.answers = answers;
        this.opinions = opinions;
        this.decisions = decisions;
        this.assessments = assessments;
    }

    /** The file of a project, if one was opened and not closed. */
    Optional<OpeningFile> of(ProjectView project) {
        return cases.findFirstByProjectIdOrderByIdDesc(project.id())
                .filter(file -> file.state() != OpeningCase.State.CLOSED)
                .map(file -> of(project, file));
    }

    private OpeningFile of(ProjectView project, OpeningCase file) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        answers.findAllByCaseId(file.id()).forEach(one -> given.put(one.question(), one));
        return new OpeningFile(
                project,
                file,
                given,
                opinions.findAllByCaseIdOrderById(file.id()),
                assessments.last(project.id()),
                attention(project.id()),
                past(project));
    }

    private List<Assessments.Answer> attention(long project) {
        return assessments.lastAnswers(List.of(project)).getOrDefault(project, List.of()).stream()
                .filter(one -> one.outcome().needsAttention() && one.mode().compareTo(Mode.LOG) < 0)
                .toList();
    }

    List<Decision.Row> past(ProjectView project) {
        return decisions.findAllByProjectIdOrderByIdDesc(project.id()).stream()
                .map(Decision::row)
                .toList();
    }
}
