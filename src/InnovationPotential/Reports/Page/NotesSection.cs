namespace InnovationPotential.Reports;

/// <summary>Every diagnostic of the assessment and the study: what is missing, imputed, treated, left out.</summary>
internal static class NotesSection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        var texts = subject.Texts;
        var found = subject.Assessment.Table.Diagnostics.Concat(subject.Assessment.Diagnostics)
            .Concat(subject.Options.Study?.Diagnostics ?? []).Distinct().ToArray();
        page.Section("notes", texts["notes.title"]);
        if (found.Length == 0) page.Paragraph(texts["notes.none"]);
        foreach (var group in found.GroupBy(d => d.Severity).OrderByDescending(g => g.Key))
        {
            page.Table(
                texts[group.Key switch { Severity.Error => "notes.errors", Severity.Warning => "notes.warnings", _ =>
                    "notes.information" }],
                [texts["column.code"], texts["column.place"], texts["column.note"]],
                group.Select(d =>
                    ((IReadOnlyList<string>)[d.Code, d.Location.ToString(), d.Hint is null ? d.Message : $"{d.Message} {d.Hint}"], "")));
        }

        page.EndSection();
    }
}
