package org.limpide.registry.demo;

import java.nio.charset.StandardCharsets;
import org.limpide.registry.account.ApiKeys;
import org.limpide.registry.assessment.AssessmentAccepted;
import org.limpide.registry.organization.OrganizationChange;
import org.limpide.registry.organization.Organizations;
import org.limpide.registry.platform.DataFolder;
import org.limpide.registry.project.ProjectChange;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.scanner.policy.Verdict;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the organisations and a key for one day; describes each project that arrives, and publishes the clean ones. */
@Component
@ConditionalOnProperty("limpide.demo")
class Demo implements ApplicationRunner {
    /** Where the launcher finds the key that it pushes with, in the data folder. */
    static final String KEY_FILE = "demo-api-key.txt";

    private static final String ACTOR = "demo";
    private static final String FORGE = "https://forge.example.org/demonstration/";

    private final Organizations organizations;
    private final Projects projects;
    private final ApiKeys keys;
    private final DataFolder data;
    private final DemoTexts texts = new DemoTexts();

    Demo(Organizations organizations, Projects projects, ApiKeys keys, DataFolder data) {
        this.organizations = organizations;
        this.projects = projects;
        this.keys = keys;
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        texts.organizations()
                .forEach(one ->
                        organizations.create(OrganizationChange.of(one.name(), one.kind(), one.parent()), ACTOR));
        data.writePrivate(KEY_FILE, keys.create(ACTOR, null, 1, ACTOR).getBytes(StandardCharsets.UTF_8));
    }

    @EventListener
    void describe(AssessmentAccepted news) {
        ProjectView project = projects.find(news.project()).orElseThrow();
        texts.project(project.slug()).ifPresent(sheet -> {
            Long organization = organizations.find(sheet.organization()).orElse(null);
            projects.change(
                    project.slug(),
                    ProjectChange.none(project).described(sheet.name(), sheet.summary(), organization, sheet.license()),
                    ACTOR);
        });
        if (news.verdict() == Verdict.OPENABLE && !project.isPublic()) {
            projects.publish(project.slug(), FORGE + project.slug(), ACTOR);
        }
    }
}
