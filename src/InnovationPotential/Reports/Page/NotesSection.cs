using InnovationPotential.Text;

namespace InnovationPotential.Reports;

/// <summary>Every diagnostic of the assessment and the study: what is missing, imputed, treated, left out.</summary>
internal static class NotesSection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        var texts = subject.Texts;
        var found = subject.Assessment.Table.Diagnostics.Concat(subject.Assessment.Diagnostics)
            .Concat(subject.Options.Study?.Diagnostics ?? []).Concat(subject.Options.Sensitivity?.Diagnostics ?? [])
            .Concat(subject.Options.Revision?.Diagnostics ?? []).Distinct().ToArray();
        page.Section("notes", texts["notes.title"]);
        page.Paragraph(texts[found.Length == 0 ? "notes.none" : "notes.plain"]);
        var translated = texts.Find("notes.library");
        foreach (var group in found.GroupBy(d => d.Severity).OrderByDescending(g => g.Key))
        {
            string[] headers = [texts["column.code"], texts["column.plain"], texts["column.place"]];
            page.Table(
                texts[HeadingOf(group.Key)], translated is null ? [.. headers, texts["column.note"]] : headers,
                group.Select(d =>
                {
                    string[] cells = [d.Code, PlainOf(d.Code, texts), PlaceOf(d.Location, texts)];
                    return ((IReadOnlyList<string>)(translated is null ? [.. cells, NoteOf(d)] : cells), "");
                }));
        }

        // The library speaks English: in another language its own words stand apart.
        if (translated is not null && found.Length > 0)
        {
            page.Raw($"<details lang=\"en\"><summary lang=\"{texts.Language}\">{HtmlText.Encode(translated)}</summary>")
                .List(found.Select(d => $"{d.Code}: {NoteOf(d)}")).Raw("</details>");
        }

        page.EndSection();
    }

    private static string NoteOf(Diagnostic found) => found.Hint is null ? found.Message : $"{found.Message} {found.Hint}";

    private static string PlaceOf(Location place, LanguageTexts texts)
    {
        var parts = new List<string>(7);
        if (place.File is not null) parts.Add(place.File);
        if (place.Path is not null) parts.Add(place.Path);
        if (place.Row is { } row) parts.Add(texts["place.row", row]);
        if (place.Column is { } column) parts.Add(texts["place.column", column]);
        if (place.Unit is not null) parts.Add(texts["place.unit", place.Unit]);
        if (place.Node is not null) parts.Add(texts["place.node", place.Node]);
        if (place.Period is not null) parts.Add(texts["place.period", place.Period]);
        return string.Join(", ", parts);
    }

    private static string HeadingOf(Severity severity) => severity switch
    {
        Severity.Error => "notes.errors",
        Severity.Warning => "notes.warnings",
        _ => "notes.information",
    };

    // A frequent code has words of its own, any other those of its family.
    private static string PlainOf(string code, LanguageTexts texts) =>
        texts.Find($"code.{code}")
        ?? (code.StartsWith("IP", StringComparison.Ordinal) && code.Length == 6 ? texts.Find($"notes.family.{code[2]}") : null)
        ?? texts["notes.family.own"];
}
