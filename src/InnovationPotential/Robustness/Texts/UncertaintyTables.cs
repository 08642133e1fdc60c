using System.Globalization;

namespace InnovationPotential.Robustness;

/// <summary>Every part of an uncertainty analysis as a table.</summary>
internal static class UncertaintyTables
{
    private const int LeastSure = 5;
    private const string LevelsCaption = "Probability of each level";

    /// <summary>What one sees first: units, shifts, levels, the units of which least is sure.</summary>
    public static IEnumerable<TextTable> Summary(UncertaintyResult result)
    {
        yield return Sheet(result, UncertaintyView.Units).Show();
        if (result.RankShifts.Any(s => s.Shift.Count > 0)) yield return Sheet(result, UncertaintyView.Shifts).Show();
        if (!result.Units.IsEmpty && !result.Units[0].Levels.IsEmpty)
        {
            ResultColumn<UnitUncertainty>[] levels =
                [.. result.Units[0].Levels.Select(l => Share(l.Level, u => u.ProbabilityOfLevel(l.Level)))];
            yield return Of(result, levels).Show(Ordered(result), LevelsCaption);
        }

        var wide = Ordered(result).Where(u => u.Rank.High - u.Rank.Low > 0).OrderByDescending(u => u.Rank.High - u.Rank.Low)
            .Take(LeastSure).ToArray();
        if (wide.Length > 0)
            yield return Of(result, new("from", u => u.Rank.Low, NumberText.Rank), new("to", u => u.Rank.High, NumberText.Rank))
                .Show(wide, "Least sure: the widest 90 % of ranks");
    }

    /// <summary>The tables of a view.</summary>
    public static IEnumerable<TextTable> Tables(UncertaintyResult result, UncertaintyView view) => view switch
    {
        UncertaintyView.Summary => Summary(result),
        UncertaintyView.All => Enum.GetValues<UncertaintyView>().Where(v => v is not (UncertaintyView.Summary or UncertaintyView.All))
            .Select(v => Sheet(result, v).Show()).Where(t => t.Rows.Count > 0),
        _ => [Sheet(result, view).Show()],
    };

    /// <summary>The one table of a view.</summary>
    public static ResultSheet Sheet(UncertaintyResult result, UncertaintyView view)
    {
        var units = Ordered(result).ToArray();
        var (quantiles, tops) = (result.Options.Quantiles, result.Options.TopK);
        return view switch
        {
            UncertaintyView.Shifts => ResultSheet.Of(Panel(result, UncertaintyTexts.Shifts), result.RankShifts, "How far ranks move",
                "Mean places from the rank without uncertainty, with the 5 and 95 % quantiles; then the share of the units that move by so "
                    + "many places or more, on average over the replications."),
            UncertaintyView.Levels => Each(result, units.SelectMany(u => u.Levels.Select(l => (u, l))),
                [.. UncertaintyTexts.Levels.Select(c => c.Of<(UnitUncertainty Unit, (string, double, double) Part)>(r => r.Part))],
                LevelsCaption),
            UncertaintyView.Ranks => ResultSheet.Of(
                Of(result, [.. Enumerable.Range(0, units.Max(u => u.Acceptability.Count)).Select(r => Share(
                    (r + 1).ToString(CultureInfo.InvariantCulture), u => r < u.Acceptability.Count ? u.Acceptability[r] : null))]),
                units, "Share of the replications at each rank"),
            UncertaintyView.Quantiles => Each(result, units.SelectMany(u => quantiles.Select(p => (u, p))), UncertaintyTexts.Quantiles,
                "Quantiles of ranks and scores"),
            UncertaintyView.Top => Each(result, units.SelectMany(u => tops.Select(k => (u, k))), UncertaintyTexts.Tops,
                "Probability to be among the best k"),
            UncertaintyView.Errors => ResultSheet.Of(Of(result, UncertaintyTexts.Errors), units, "Monte Carlo standard errors"),
            UncertaintyView.Pairs => Pairs(result),
            UncertaintyView.Groups => ResultSheet.Of(Panel(result, UncertaintyTexts.Groups(result)), result.TiedGroups,
                "Not to be told apart"),
            UncertaintyView.Changes => ResultSheet.Of(UncertaintyTexts.Changes.Called(result.Names), result.Changes, "Changes of scores"),
            UncertaintyView.Weights => Each(result, units.Where(u => u.CentralWeights is not null)
                .SelectMany(u => u.CentralWeights!.Weights.Select(w => (u, w))), UncertaintyTexts.MeanWeights,
                "Mean weights under which a unit ranks first"),
            UncertaintyView.Failures => ResultSheet.Of(UncertaintyTexts.Failures, result.Failures, "Replications that failed"),
            _ => ResultSheet.Of(UncertaintyTexts.Columns(result), units, result.Title, UncertaintyTexts.Note(result)),
        };
    }

    private static ResultSheet Pairs(UncertaintyResult result)
    {
        if (!result.HasPairs) return ResultSheet.Of(Of(result), [], "Pairs were not counted");
        var (counts, names) = (result.Counts, result.Counts.Frame.Units);
        ResultColumn<int>[] columns =
        [
            .. Of(result).Select(c => c.Of<int>(row => result.Units[row])),
            .. names.Select((name, i) => new ResultColumn<int>("ahead", row => counts.AheadOf(row, (row / names.Count * names.Count) + i),
                NumberText.Percent, result.Names.Call(name)) { Field = name }),
        ];
        return ResultSheet.Of(columns, Enumerable.Range(0, result.Units.Count), "Probability to rank ahead of another");
    }

    private static ResultSheet Each<T>(UncertaintyResult result, IEnumerable<(UnitUncertainty Unit, T Part)> rows,
        ResultColumn<(UnitUncertainty Unit, T Part)>[] columns, string caption) =>
        ResultSheet.Of([.. Of(result).Select(c => c.Of<(UnitUncertainty Unit, T Part)>(r => r.Unit)), .. columns], rows, caption);

    private static ResultColumn<UnitUncertainty>[] Of(UncertaintyResult result, params ResultColumn<UnitUncertainty>[] columns) =>
        [.. UncertaintyTexts.Names(result), .. columns];

    private static ResultColumn<UnitUncertainty> Share(string heading, Func<UnitUncertainty, double?> value) =>
        new("share", u => value(u), NumberText.Percent, heading) { Field = heading };

    // The first column is the period.
    private static ResultColumn<T>[] Panel<T>(UncertaintyResult result, ResultColumn<T>[] columns) =>
        result.Counts.Frame.Periods.Count > 0 ? columns : columns[1..];

    // By nominal rank within each period.
    private static IEnumerable<UnitUncertainty> Ordered(UncertaintyResult result) =>
        Enumerable.Range(0, Math.Max(1, result.Counts.Frame.Periods.Count))
            .SelectMany(p => result.Counts.OrderOf(p).Select(place => result.Units[(p * result.Counts.Units) + place]));
}
