using System.Globalization;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Strategies;

/// <summary>What becomes of the reference values on the way to sufficiencies: how many are clipped, undefined or zero.</summary>
internal static class SufficiencyNotes
{
    internal static IEnumerable<Diagnostic> Of(Indicator indicator, IndicatorSample sample, FittedNormalization fitted, NormSource source,
        SufficiencyCap cap)
    {
        if (fitted is FittedUndefined) return [];
        var values = sample.Values;
        var scores = new double[values.Length];
        fitted.Apply(sample, scores);
        int capped = 0, zero = 0, negative = 0, infinite = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i])) continue;
            if (values[i] < 0) negative++;
            else if (values[i] == 0 && double.IsNaN(scores[i]) && indicator.Direction == Direction.LowerIsBetter) infinite++;
            if (scores[i] == 0) zero++;
            if (cap.IsCapped && IsBeyond(indicator, values[i], scores[i], fitted, cap)) capped++;
        }

        var location = new Location { Node = indicator.Code };
        var notes = new List<Diagnostic>();
        if (capped > 0)
            notes.Add(Diagnostic.Information(StrategyCodes.SufficiencyCapped,
                string.Create(CultureInfo.InvariantCulture,
                    $"{capped} of the reference values of '{indicator.Code}' exceed the norm so far that they count as the cap, "
                        + $"{cap.Highest}."), location));
        if (zero > 0)
            notes.Add(Diagnostic.Information(StrategyCodes.BindingZero,
                string.Create(CultureInfo.InvariantCulture,
                    $"{zero} of the reference values of '{indicator.Code}' are 0: no potential, where resources cannot replace each "
                        + $"other."), location));
        if (negative > 0)
            notes.Add(Diagnostic.Warning(StrategyCodes.SufficiencyUndefined,
                string.Create(CultureInfo.InvariantCulture,
                    $"{negative} of the reference values of '{indicator.Code}' are negative; they have no sufficiency."), location));
        if (infinite > 0)
            notes.Add(Diagnostic.Warning(StrategyCodes.SufficiencyUndefined,
                string.Create(CultureInfo.InvariantCulture,
                    $"{infinite} of the reference values of '{indicator.Code}' are 0, where less is better: without a cap their "
                        + $"sufficiency is infinite, so they have none."), location, "Set a cap."));
        return notes;
    }

    private static bool IsBeyond(Indicator indicator, double value, double score, FittedNormalization fitted, SufficiencyCap cap) =>
        Rounding.IsAtLeast(score, cap.Highest)
        && (fitted is not FittedSufficiency { Norm: var norm }
            || !Rounding.IsAtMost(Sufficiency.Ratio(value, norm, indicator.Direction, SufficiencyCap.None), cap.Highest));
}
