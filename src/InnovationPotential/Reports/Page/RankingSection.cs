using InnovationPotential.Charts;

namespace InnovationPotential.Reports;

/// <summary>The ranking as a picture and as a table that can be sorted and filtered.</summary>
internal sealed class RankingSection(ReportSubject subject) : ReportSection(subject)
{
    protected override void Write()
    {
        Section("ranking", "ranking.title");
        Raw(Subject.Assessment.RankingChart(Subject.Options.Study, Subject.Period, Subject.Drawn).ToHtml());
        Paragraph("ranking.bounds");
        Raw($"<div id=\"tools\" hidden data-texts=\"{HtmlText.Encode(Words())}\"></div>");
        var columns = new List<(string Header, Func<UnitAssessment, string> Cell)>();
        Add("#" + "column.rank", u => Texts.Rank(u.Rank));
        Add("column.unit", u => u.Name);
        if (Subject.Options.GroupBy is { } group) columns.Add((group, u => Subject.GroupOf(u.Unit) ?? "–"));
        Add("#" + "column.score", u => Texts.Number(u.Score));
        Add("#" + "column.low", u => Texts.Number(u.Low));
        Add("#" + "column.high", u => Texts.Number(u.High));
        Add("#" + "column.coverage", u => Texts.Percent(u.Coverage));
        if (Subject.Ranking.Any(u => u.ImputedShare > 0)) Add("#" + "column.imputed", u => Texts.Percent(u.ImputedShare));
        if (Subject.HasLevels)
        {
            Add("column.level", u => u.Level ?? "–");
            Add("column.levels", u => string.Join(", ", u.PossibleLevels));
        }

        Table(
            Texts["ranking.title"], [.. columns.Select(c => c.Header)],
            Subject.Ranking.Select(u => ((IReadOnlyList<string>)[.. columns.Select(c => c.Cell(u))], Attributes(u))),
            " id=\"units\"");

        void Add(string key, Func<UnitAssessment, string> cell) => columns.Add((Header(key), cell));
    }

    private string Words() => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        foreach (var key in (string[])["filter", "all", "find"]) writer.WriteString(key, Texts[$"what-if.{key}"]);
        writer.WriteEndObject();
    });

    private string Attributes(UnitAssessment unit) =>
        $" data-unit=\"{HtmlText.Encode(unit.Name == unit.Unit ? unit.Unit : $"{unit.Name} {unit.Unit}")}\""
            + (Subject.GroupOf(unit.Unit) is { } group ? $" data-group=\"{HtmlText.Encode(group)}\"" : "");
}
