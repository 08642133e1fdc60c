using InnovationPotential.Normalizations;

namespace InnovationPotential.Excel;

/// <summary>The score of a value, as a fitted normalization gives it.</summary>
internal static class LeafFormula
{
    /// <summary>The score of what is a number; null where a spreadsheet cannot say it.</summary>
    /// <param name="map">The map.</param>
    /// <param name="x">The value.</param>
    /// <param name="line">The parameters of a straight line.</param>
    public static string? Of(FittedNormalization map, string x, LineParameters? line) => map switch
    {
        FittedUndefined { IsUndefined: false } flat => FormulaText.Of(flat.Value),
        FittedAffine affine => FormulaText.Clamped($"{FormulaText.Of(affine.Map.Slope)}*{x}+{FormulaText.Of(affine.Map.Intercept)}",
            FormulaText.End(affine.Map.Low), FormulaText.End(affine.Map.High)),
        FittedLine fitted => Line(fitted, x, line ?? LineParameters.Of(fitted)),
        FittedLogistic curve => $"1/(1+EXP(-({x}-{FormulaText.Of(curve.Center)})/{FormulaText.Of(curve.Width)}))",
        FittedReciprocal quotient => $"IF({x}>0,{FormulaText.Of(quotient.Reference)}/"
            + $"{FormulaText.Clamped(x, FormulaText.End(quotient.LowEnd), FormulaText.End(quotient.HighEnd))},\"\")",
        FittedRescaled rescaled when Of(rescaled.Inner, x, null) is { } inner => $"{FormulaText.Of(rescaled.Range.Low)}+({inner}-"
            + $"{FormulaText.Of(rescaled.From)})/{FormulaText.Of(rescaled.To - rescaled.From)}*"
            + FormulaText.Of(rescaled.Range.High - rescaled.Range.Low),
        FittedDistance distance => Of(distance.OfDistance,
            $"MAX({FormulaText.Of(distance.Target.From)}-{x},{x}-{FormulaText.Of(distance.Target.To)},0)", null),
        _ => null,
    };

    private static string Line(FittedLine line, string x, LineParameters at)
    {
        var inside = FormulaText.Clamped(x, at.Low, at.High);
        var distance = line.Logarithmic ? $"LN({inside}/{at.Origin})" : $"({inside}-{at.Origin})";
        return $"IF({at.Width}=0,\"\",{FormulaText.Of(line.Start)}+{FormulaText.Of(line.Span)}*({distance}/{at.Width}))";
    }
}
