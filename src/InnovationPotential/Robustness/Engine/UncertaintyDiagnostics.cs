using System.Globalization;

namespace InnovationPotential.Robustness;

/// <summary>What is to be said of the counts of a study.</summary>
internal static class UncertaintyDiagnostics
{
    private const int Few = 100;

    public static IEnumerable<Diagnostic> Of(StudyCounts counts, EquatableArray<UnitUncertainty> units)
    {
        var replications = counts.Frame.Options.Replications;
        foreach (var (reason, count) in counts.Failures)
        {
            yield return Diagnostic.Warning(UncertaintyCodes.ReplicationsFailed,
                Invariant($"{count} of {replications} replications failed and are not counted: {reason}"),
                hint: "Narrow what the study varies, or read the shares as those of the other replications.");
        }

        if (counts.Counted == 0)
            yield return Diagnostic.Error(UncertaintyCodes.AllFailed, "Every replication failed: there is no estimate.",
                hint: "See the reasons above.");
        else if (counts.Counted < Few)
        {
            yield return Diagnostic.Information(UncertaintyCodes.FewReplications,
                Invariant($"{Counted.Of(counts.Counted, "replication was", "replications were")} counted: quantiles far from the median "
                    + $"say little."),
                hint: "Use at least a thousand.");
        }

        if (!counts.Ranks.IsExact)
        {
            yield return Diagnostic.Information(UncertaintyCodes.RanksTogether,
                Invariant($"{1 << counts.Ranks.Shift} neighboring ranks are counted together: there are "
                    + $"{counts.Frame.Rows} units and periods."),
                hint: "Assess fewer units or periods for exact shares of ranks; means are exact.");
        }

        if (counts.Frame.Options.Pairwise == true && !counts.HasPairs)
        {
            yield return Diagnostic.Warning(UncertaintyCodes.PairsNotCounted,
                Invariant($"Pairs are counted for up to {PairTally.MostUnits} units, not for {counts.Units}."),
                hint: "Assess fewer units.");
        }

        for (var row = 0; row < units.Count && counts.Counted > 0; row++)
        {
            var place = new Location { Unit = units[row].Unit, Period = units[row].Period?.Label };
            if (counts.OutsideOf(row) is > 0 and var outside)
            {
                yield return Diagnostic.Information(UncertaintyCodes.OffScale,
                    Invariant($"{Counted.Of(outside, "score lies", "scores lie")} outside [{counts.Frame.Low}, "
                        + $"{counts.Frame.High}]{(counts.Sample is null ? "; quantiles there are unknown" : "")}"
                        + $"{(counts.Frame.ComparesScores && units[row].Score.Mean is null ? ", too far for a mean" : "")}."), place,
                    counts.Sample is null ? "Keep the sample for exact quantiles." : null);
                if (counts.Frame.ComparesScores && Unknown(counts, units[row]) is { Length: > 0 } unknown)
                    yield return Diagnostic.Warning(UncertaintyCodes.QuantileOffScale,
                        Invariant($"Of the score {(unknown.Length > 1 ? "quantiles lie" : "a quantile lies")} "
                            + $"({string.Join(", ", unknown)}) outside "
                            + $"[{counts.Frame.Low}, {counts.Frame.High}], which scores are counted on; left out."), place,
                        "Keep the sample for exact quantiles.");
            }

            if (counts.Counted - units[row].Score.Count is > 0 and var unscored)
            {
                yield return Diagnostic.Information(UncertaintyCodes.Unscored,
                    Invariant($"There is no score in {unscored} of {counts.Counted} replications."),
                    place,
                    "Read the means and quantiles as those of the other replications.");
            }
        }
    }

    // The probabilities of listed quantiles that no number can be given for.
    private static string[] Unknown(StudyCounts counts, UnitUncertainty unit) =>
    [
        .. counts.Frame.Options.Quantiles.Concat([0.05, 0.5, 0.95]).Distinct().Order().Where(p => unit.Score.Quantile(p) is null)
            .Select(p => p.ToString(CultureInfo.InvariantCulture)),
    ];
}
