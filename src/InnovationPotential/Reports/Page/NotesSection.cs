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
        foreach (var group in found.GroupBy(d => d.Severity).OrderByDescending(g => g.Key))
        {
            page.Table(
                texts[HeadingOf(group.Key)],
                [texts["column.code"], texts["column.plain"], texts["column.place"], texts["column.note"]],
                group.Select(d => ((IReadOnlyList<string>)[d.Code, PlainOf(d.Code, texts), d.Location.ToString(),
                    d.Hint is null ? d.Message : $"{d.Message} {d.Hint}"], "")));
        }

        page.EndSection();
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
