using InnovationPotential.Text;

namespace InnovationPotential.Reports;

/// <summary>The words of the report.</summary>
internal static class GlossarySection
{
    private static readonly string[] Words = ["score", "bounds", "coverage", "rank", "level", "interval", "weight", "diagnostic"];

    public static void Write(HtmlPage page, ReportSubject subject)
    {
        page.Section("glossary", subject.Texts["glossary.title"]).Raw("<dl>");
        foreach (var word in Words)
            page.Raw($"<dt>{HtmlText.Encode(subject.Texts[$"word.{word}"])}</dt>"
                + $"<dd>{HtmlText.Encode(subject.Texts[$"meaning.{word}"])}</dd>");
        page.Raw("</dl>").EndSection();
    }
}
