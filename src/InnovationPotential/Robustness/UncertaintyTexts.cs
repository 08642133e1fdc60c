using System.Globalization;
using InnovationPotential.Text;

namespace InnovationPotential.Robustness;

/// <summary>The tables in which the results of an uncertainty analysis are shown.</summary>
internal static class UncertaintyTexts
{
    /// <summary>One row a unit, by nominal rank within each period.</summary>
    public static TextTable Table(UncertaintyResult result, StudyCounts counts)
    {
        var periods = !counts.Frame.Periods.IsEmpty;
        var table = new TextTable([.. Columns(periods)]) { Caption = result.Title, Note = Note(result) };
        for (var period = 0; period < Math.Max(1, counts.Frame.Periods.Count); period++)
        {
            foreach (var place in counts.OrderOf(period))
            {
                var unit = result.Units[(period * counts.Units) + place];
                var (rank, score) = (unit.Rank, unit.Score);
                List<string?> cells = [unit.Unit];
                if (periods) cells.Add(unit.Period?.Label);
                cells.AddRange([
                    NumberText.Rank(unit.NominalRank), NumberText.Rank(rank.Median), NumberText.Rank(rank.Low), NumberText.Rank(rank.High),
                    NumberText.Rank(rank.High - rank.Low),
                    NumberText.Show(unit.NominalScore), NumberText.Show(score.Mean), NumberText.Show(score.Low),
                    NumberText.Show(score.High)]);
                table.Add([.. cells]);
            }
        }

        return table;
    }

    /// <summary>Exact numbers; one row a unit and period, in the table's order.</summary>
    public static string Csv(UncertaintyResult result, bool escapeFormulas)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var csv = new CsvText(text, escapeFormulas: escapeFormulas);
        var periods = result.Units.Any(u => u.Period is not null);
        var levels = result.Units.SelectMany(u => u.Levels).Select(l => l.Level).Distinct().ToArray();
        string[] quantiles = [.. result.Options.Quantiles.Select(p => p.ToString(CultureInfo.InvariantCulture))];
        string[] tops = [.. result.Options.TopK.Select(k => k.ToString(CultureInfo.InvariantCulture))];
        csv.WriteRow([
            "unit", .. periods
                ? ["period"] : Array.Empty<string>(), "nominal_rank", "mean_rank", "sd_rank", .. quantiles.Select(q => $"rank_q{q}"),
            "nominal_score", "mean_score", "sd_score", "se_score", .. quantiles.Select(q => $"score_q{q}"), .. tops.Select(k => $"top_{k}"),
            .. levels.Select(l => $"level_{l}")]);
        foreach (var unit in result.Units)
        {
            csv.Write(unit.Unit);
            if (periods) csv.Write(unit.Period?.Label);
            double?[] numbers = [
                unit.NominalRank, unit.Rank.Mean, unit.Rank.StandardDeviation,
                .. result.Options.Quantiles.Select(p => unit.Rank.Quantile(p)),
                unit.NominalScore, unit.Score.Mean, unit.Score.StandardDeviation, unit.Score.StandardError,
                .. result.Options.Quantiles.Select(p => unit.Score.Quantile(p)),
                .. result.Options.TopK.Select(k => unit.ProbabilityOfTop(k)), .. levels.Select(l => unit.ProbabilityOfLevel(l))];
            foreach (var number in numbers) csv.Write(number ?? double.NaN);
            csv.EndRow();
        }

        return text.ToString();
    }

    private static string Note(UncertaintyResult result)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture,
            $"{result.Counted} of {result.Replications} replications, seed {result.Seed}.") };
        foreach (var shift in result.RankShifts.Where(s => s.Shift.Count > 0))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"Mean absolute shift in rank{(shift.Period is { } period ? $" in {period}" : "")}: {shift.Shift.Mean:F2} (5–95 %: {shift.Shift.Low:F2} to {shift.Shift.High:F2})."));
        }

        if (!result.TiedGroups.IsEmpty) lines.Add($"Not to be told apart: {string.Join("; ", result.TiedGroups)}.");
        return string.Join("\n", lines);
    }

    private static IEnumerable<TextColumn> Columns(bool periods)
    {
        yield return "unit";
        if (periods) yield return "period";
        foreach (var number in (string[])["rank", "median", "5 %", "95 %", "width", "score", "mean", "5 %", "95 %"])
            yield return TextColumn.Number(number);
    }
}
