namespace InnovationPotential.Preparation;

/// <summary>The reference units among which the most similar are sought.</summary>
/// <param name="Neighbors">How many.</param>
/// <param name="Columns">Their values.</param>
internal sealed record FittedNeighbors(int Neighbors, EquatableArray<NeighborColumn> Columns) : FittedImputation
{
    // Equal distances may differ in their last digits with the order of the units.
    private const double Tie = 1e-12;

    private protected override string Manner => $"by the {Neighbors} most similar units";

    private protected override string WhyNot => "no unit that has the indicator being comparable";

    private protected override Func<string, int, ImputedValue> Filler(IndicatorTable table)
    {
        var reference = Standardized();
        // The unit stands behind the reference units, in a row of its own.
        var evidence = Array.ConvertAll(reference, column => (double[])[.. column, double.NaN]);
        var sources = Columns.Select(c => table.Contains(c.Indicator) ? table[c.Indicator] : null).ToArray();
        var positions = Columns.Select((c, i) => (c.Indicator, i)).ToDictionary(p => p.Indicator, p => p.i, StringComparer.Ordinal);
        return (indicator, row) =>
        {
            var target = positions[indicator];
            for (var c = 0; c < evidence.Length; c++)
                evidence[c][^1] = sources[c] is { } source ? Columns[c].Standardize(source.Values[row]) : double.NaN;
            return new ImputedValue(Give(evidence, evidence[target].Length - 1, target), Columns[target].Accuracy);
        };
    }

    internal double[][] Standardized() => [.. Columns.Select(c => c.Values.Select(c.Standardize).ToArray())];

    /// <summary>The mean of an indicator over the reference units nearest to a row of the evidence.</summary>
    internal double Give(double[][] evidence, int row, int target)
    {
        var distances = new double[evidence[target].Length];
        NearestNeighbors.Distances(evidence, row, distances);
        var values = Columns[target].Values;
        for (var r = 0; r < values.Count; r++)
        {
            if (double.IsNaN(values[r])) distances[r] = double.NaN;
        }

        var nearest = NearestNeighbors.Nearest(distances, Neighbors);
        if (nearest.Length == 0) return double.NaN;
        var farthest = distances[nearest[^1]] * (1 + Tie);
        return Moments.Of([.. Enumerable.Range(0, values.Count).Where(r => distances[r] <= farthest).Select(r => values[r])]).Mean;
    }
}
