namespace InnovationPotential.Reports;

/// <summary>Every diagnostic of the assessment and the study: what is missing, imputed, treated, left out.</summary>
internal sealed class NotesSection(ReportSubject subject) : ReportSection(subject)
{
    protected override void Write()
    {
        var found = Subject.Assessment.Table.Diagnostics.Concat(Subject.Assessment.Diagnostics)
            .Concat(Subject.Options.Study?.Diagnostics ?? []).Concat(Subject.Options.Sensitivity?.Diagnostics ?? [])
            .Concat(Subject.Options.Revision?.Diagnostics ?? []).Distinct().ToArray();
        Section("notes", "notes.title");
        Paragraph(found.Length == 0 ? "notes.none" : "notes.plain");
        var translated = Texts.Find("notes.library");
        foreach (var group in found.GroupBy(d => d.Severity).OrderByDescending(g => g.Key))
        {
            string[] headers = ["column.code", "column.plain", "column.place"];
            Table(HeadingOf(group.Key), translated is null ? [.. headers, "column.note"] : headers, group.Select(d =>
            {
                string[] cells = [d.Code, PlainOf(d.Code), PlaceOf(d.Location)];
                return translated is null ? [.. cells, NoteOf(d)] : cells;
            }));
        }

        // The library speaks English: in another language its own words stand apart.
        if (translated is not null && found.Length > 0)
        {
            Raw($"<details lang=\"en\"><summary lang=\"{Texts.Language}\">{HtmlText.Encode(translated)}</summary>");
            List(found.Select(d => $"{d.Code}: {NoteOf(d)}"));
            Raw("</details>");
        }
    }

    private static string NoteOf(Diagnostic found) => found.Hint is null ? found.Message : $"{found.Message} {found.Hint}";

    private string PlaceOf(Location place)
    {
        string?[] parts =
        [
            place.File, place.Path, Named("row", place.Row), Named("column", place.Column), Named("unit", place.Unit),
            Named("node", place.Node), Named("period", place.Period),
        ];
        return string.Join(", ", parts.OfType<string>());

        string? Named(string kind, object? part) => part is null ? null : Texts[$"place.{kind}", part];
    }

    private static string HeadingOf(Severity severity) => severity switch
    {
        Severity.Error => "notes.errors",
        Severity.Warning => "notes.warnings",
        _ => "notes.information",
    };

    // A frequent code has words of its own, any other those of its family.
    private string PlainOf(string code) =>
        Texts.Find($"code.{code}")
        ?? (code.StartsWith("IP", StringComparison.Ordinal) && code.Length == 6 ? Texts.Find($"notes.family.{code[2]}") : null)
        ?? Texts["notes.family.own"];
}
