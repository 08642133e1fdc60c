using InnovationPotential.Charts;
using InnovationPotential.Text;

namespace InnovationPotential.Reports;

/// <summary>The ranking as a picture and as a table that can be sorted and filtered.</summary>
internal static class RankingSection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        var texts = subject.Texts;
        page.Section("ranking", texts["ranking.title"]);
        page.Raw(subject.Assessment.RankingChart(subject.Options.Study, subject.Period, subject.Drawn).ToHtml());
        page.Paragraph(texts["ranking.bounds"]);
        page.Raw($"<div id=\"tools\" hidden data-texts=\"{HtmlText.Encode(Words(texts))}\"></div>");
        List<(string Header, Func<UnitAssessment, string> Cell)> columns =
        [
            ("#" + texts["column.rank"], u => texts.Rank(u.Rank)),
            (texts["column.unit"], u => u.Name),
        ];
        if (subject.Options.GroupBy is { } group) columns.Add((group, u => subject.GroupOf(u.Unit) ?? "–"));
        columns.Add(("#" + texts["column.score"], u => texts.Number(u.Score)));
        columns.Add(("#" + texts["column.low"], u => texts.Number(u.Low)));
        columns.Add(("#" + texts["column.high"], u => texts.Number(u.High)));
        columns.Add(("#" + texts["column.coverage"], u => texts.Percent(u.Coverage)));
        if (subject.Ranking.Any(u => u.ImputedShare > 0)) columns.Add(("#" + texts["column.imputed"], u => texts.Percent(u.ImputedShare)));
        if (subject.HasLevels)
        {
            columns.Add((texts["column.level"], u => u.Level ?? "–"));
            columns.Add((texts["column.levels"], u => string.Join(", ", u.PossibleLevels)));
        }

        page.Table(
            texts["ranking.title"], [.. columns.Select(c => c.Header)],
            subject.Ranking.Select(u => ((IReadOnlyList<string>)[.. columns.Select(c => c.Cell(u))], Attributes(subject, u))),
            " id=\"units\"");
        page.EndSection();
    }

    private static string Words(LanguageTexts texts) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        foreach (var key in (string[])["filter", "all", "find"]) writer.WriteString(key, texts[$"what-if.{key}"]);
        writer.WriteEndObject();
    });

    private static string Attributes(ReportSubject subject, UnitAssessment unit) =>
        $" data-unit=\"{HtmlText.Encode(unit.Name == unit.Unit ? unit.Unit : $"{unit.Name} {unit.Unit}")}\""
            + (subject.GroupOf(unit.Unit) is { } group ? $" data-group=\"{HtmlText.Encode(group)}\"" : "");
}
