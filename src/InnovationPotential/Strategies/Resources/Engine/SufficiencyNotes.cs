using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>What becomes of the reference values on the way to sufficiencies: how many are clipped, undefined or zero.</summary>
internal static class SufficiencyNotes
{
    internal static IEnumerable<Diagnostic> Of(Indicator indicator, IndicatorSample sample, FittedNormalization fitted,
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

        return
        [
            .. Note(capped, Severity.Information, StrategyCodes.SufficiencyCapped,
                $"exceed the norm so far that they count as the cap, {cap}."),
            .. Note(zero, Severity.Information, StrategyCodes.BindingZero,
                "are 0: no potential, where resources cannot replace each other."),
            .. Note(negative, Severity.Warning, StrategyCodes.SufficiencyUndefined, "are negative; they have no sufficiency."),
            .. Note(infinite, Severity.Warning, StrategyCodes.SufficiencyUndefined,
                "are 0, where less is better: without a cap their sufficiency is infinite, so they have none.", "Set a cap."),
        ];

        Diagnostic[] Note(int count, Severity severity, string code, string what, string? hint = null) => count == 0 ? [] :
        [
            new(code, severity, Invariant($"{count} of the reference values of '{indicator.Code}' {what}"))
            {
                Location = new Location { Node = indicator.Code },
                Hint = hint,
            },
        ];
    }

    private static bool IsBeyond(Indicator indicator, double value, double score, FittedNormalization fitted, SufficiencyCap cap) =>
        Rounding.IsAtLeast(score, cap.Highest)
        && (fitted is not FittedSufficiency { Norm: var norm }
            || !Rounding.IsAtMost(Sufficiency.Ratio(value, norm, indicator.Direction, SufficiencyCap.None), cap.Highest));
}
