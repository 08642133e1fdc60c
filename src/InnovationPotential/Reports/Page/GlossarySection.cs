namespace InnovationPotential.Reports;

/// <summary>The words of the report.</summary>
internal sealed class GlossarySection(ReportSubject subject) : ReportSection(subject)
{
    private static readonly string[] Words = ["score", "bounds", "coverage", "rank", "level", "interval", "weight", "diagnostic"];

    protected override void Write()
    {
        Section("glossary", "glossary.title");
        Raw("<dl>");
        foreach (var word in Words)
            Raw($"<dt>{HtmlText.Encode(Texts[$"word.{word}"])}</dt>"
                + $"<dd>{HtmlText.Encode(Texts[$"meaning.{word}"])}</dd>");
        Raw("</dl>");
    }
}
