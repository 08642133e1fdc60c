namespace InnovationPotential.Preparation;

/// <summary>A multivariate normal distribution of indicators.</summary>
/// <param name="Codes">The indicators it is of; none where no distribution could be fitted.</param>
/// <param name="Means">Their means.</param>
/// <param name="Covariances">Their covariances, row by row.</param>
internal sealed record FittedDistribution(EquatableArray<string> Codes, EquatableArray<double> Means, EquatableArray<double> Covariances)
    : FittedImputation
{
    private protected override string Manner => "by expectation and maximization";

    private protected override string WhyNot => "the distribution of the indicators being unknown";

    private protected override Func<string, int, ImputedValue> Filler(IndicatorTable table)
    {
        var size = Codes.Count;
        var covariances = new double[size, size];
        for (var i = 0; i < size * size; i++) covariances[i / size, i % size] = Covariances[i];
        var distribution = new MultivariateNormal(Means, covariances, 0, 0, true);
        var positions = Codes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        var columns = Codes.Select(c => table.Contains(c) ? table[c] : null).ToArray();
        var known = new Dictionary<int, (double[] Values, double[]? Deviations)>();
        return (indicator, row) =>
        {
            if (!positions.TryGetValue(indicator, out var target)) return ImputedValue.None;
            if (!known.TryGetValue(row, out var filled)) known.Add(row, filled = Fill(row));
            if (filled.Deviations is not { } deviations) return ImputedValue.None;
            var reliability = Math.Clamp(1 - (deviations[target] * deviations[target] / covariances[target, target]), 0, 1);
            return new ImputedValue(filled.Values[target], new(reliability, deviations[target]));
        };

        (double[] Values, double[]? Deviations) Fill(int row)
        {
            var values = Array.ConvertAll(columns, c => c is null ? double.NaN : c.Values[row]);
            return (values, distribution.Impute(values));
        }
    }
}
