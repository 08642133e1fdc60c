namespace InnovationPotential.Preparation;

/// <summary>The lines that give indicators from others.</summary>
/// <param name="Lines">For each indicator its lines, the best first.</param>
internal sealed record FittedRegression(EquatableArray<ImputationLine> Lines) : FittedImputation
{
    private protected override string Manner => "by the best-correlated indicator that the unit has";

    private protected override string WhyNot => "the unit having no indicator that tells";

    private protected override Func<string, int, ImputedValue> Filler(IndicatorTable table)
    {
        var lines = Lines.GroupBy(l => l.Indicator).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        return (indicator, row) =>
        {
            foreach (var line in lines.GetValueOrDefault(indicator, []))
            {
                var evidence = table.Contains(line.Predictor) ? table[line.Predictor].Values[row] : double.NaN;
                if (!double.IsNaN(evidence))
                    return new ImputedValue(line.Intercept + (line.Slope * evidence), new(line.RSquared, line.ResidualStandardDeviation));
            }

            return ImputedValue.None;
        };
    }
}
