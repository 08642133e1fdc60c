using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>What is said of reference values that lie outside the scale by which they are valued.</summary>
internal static class ValuesOutside
{
    /// <summary>A warning that counts the values without a score and tells the first; none where all have one.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="sample">The reference values.</param>
    /// <param name="fitted">How they are valued.</param>
    /// <param name="scale">The lowest and the highest value there is a score for.</param>
    /// <param name="code">The code of the warning.</param>
    /// <param name="what">What they lie outside, such as <c>its scale</c>.</param>
    /// <param name="lack">What they have not, such as <c>score</c>.</param>
    /// <param name="hint">What can be done about it.</param>
    public static EquatableArray<Diagnostic> Of(Indicator indicator, IndicatorSample sample, FittedNormalization fitted, ScoreRange scale,
        string code, string what, string lack, string? hint = null)
    {
        var (count, first) = (0, -1);
        for (var i = 0; i < sample.Values.Length; i++)
        {
            if (double.IsNaN(sample.Values[i]) || !double.IsNaN(fitted.Apply(sample.Values[i]))) continue;
            if (count++ == 0) first = i;
        }

        if (count == 0) return [];
        return
        [
            Diagnostic.Warning(
                code,
                Invariant($"{count} of the values of '{indicator.Code}' lie outside {what} from {scale.Low} to {scale.High}, the first is "
                        + $"{sample.Values[first]}; they have no {lack}."),
                new Location { Node = indicator.Code, Unit = sample.Units.IsEmpty ? null : sample.Units[first % sample.Units.Length] },
                hint),
        ];
    }
}
