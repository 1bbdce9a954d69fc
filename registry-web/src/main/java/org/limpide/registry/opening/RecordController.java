package org.limpide.registry.opening;

import java.util.List;
import java.util.Map;
import org.limpide.registry.account.Rights;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.limpide.scanner.text.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The openings that wait, and the record of one as a file. */
@Controller
class RecordController {
    private final OpeningList list;
    private final OpeningPages pages;
    private final OpeningRecord records;
    private final Desk desk;

    RecordController(OpeningList list, OpeningPages pages, OpeningRecord records, Desk desk) {
        this.list = list;
        this.pages = pages;
        this.records = records;
        this.desk = desk;
    }

    @Bean
    static MenuEntry openingMenu() {
        return new MenuEntry("opening.list.menu", "/openings", Caller.READER, 15);
    }

    @GetMapping("/openings")
    @MayCall(Caller.READER)
    ModelAndView list(@RequestParam(defaultValue = "false") boolean mine, Rights rights, Language language) {
        List<OpeningList.Line> lines = list.lines(rights, language);
        return new ModelAndView(
                "pages/opening/list",
                Map.of(
                        "lines",
                        mine ? lines.stream().filter(OpeningList.Line::mine).toList() : lines,
                        "mine",
                        mine,
                        "own",
                        lines.stream().filter(OpeningList.Line::mine).count()));
    }

    @GetMapping("/projects/{slug}/opening.json")
    @MayCall(Caller.READER)
    ResponseEntity<byte[]> json(@PathVariable String slug, Rights rights, Language language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(records.json(pages.page(desk.project(slug, rights), rights, language)));
    }

    @GetMapping("/projects/{slug}/opening.pdf")
    @MayCall(Caller.READER)
    ResponseEntity<byte[]> pdf(@PathVariable String slug, Rights rights, Language language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + slug + "-opening.pdf\"")
                .body(records.pdf(pages.page(desk.project(slug, rights), rights, language), language));
    }
}
