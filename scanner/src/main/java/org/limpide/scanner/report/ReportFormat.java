package org.limpide.scanner.report;

/** The formats of a report; spelled in lower case on the command line. */
public enum ReportFormat {
    /** For a terminal. */
    TEXT("txt"),
    /** The contract with the registry, {@code policies/scan-report.schema.json}. */
    JSON("json"),
    /** SARIF 2.1.0, for forges and editors. */
    SARIF("sarif"),
    /** JUnit XML, for continuous integration. */
    JUNIT("xml"),
    /** One self-contained page, for people. */
    HTML("html");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** What the name of a file in this format ends with. */
    public String extension() {
        return extension;
    }

    /**
     * The writer of this format.
     *
     * @param colours whether a terminal that shows colours will read it
     */
    public ReportWriter writer(boolean colours) {
        return switch (this) {
            case TEXT -> new TextReport(colours);
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport();
            case JUNIT -> new JunitReport();
            case HTML -> new HtmlReport();
        };
    }
}
