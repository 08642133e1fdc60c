namespace InnovationPotential.Preparation;

/// <summary>
/// The mean over the k reference units (and periods) nearest to the unit that have the indicator: by the Euclidean distance of standardized
/// indicators over those both have, scaled up for the others, <c>√(p/s · Σ(z − z′)²)</c>.
/// </summary>
/// <remarks>
/// Units as far as the last of them count too. Constant indicators do not tell. Reliability and expected error: by leaving observed values
/// of the reference out in turn, at most 100 evenly spaced ones an indicator.
/// </remarks>
internal sealed record NeighborImputation : Imputation
{
    private const int Tried = 100;

    /// <inheritdoc/>
    public override string Kind => "imputation-neighbors";

    /// <summary>How many units; 5 by default, at least 1; all that have the indicator where fewer do.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There would be no neighbor.</exception>
    public int Neighbors
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 5;

    internal override FittedStep FitCore(PreparationSample sample)
    {
        var columns = sample.Indicators.Select(i => NeighborColumn.Of(i.Code, sample.Values(i.Code))).ToArray();
        var fitted = new FittedNeighbors(Neighbors, EquatableArray.Create<NeighborColumn>(columns))
        {
            Indicators = sample.CodesOf(this),
        };
        var standardized = fitted.Standardized();
        var accuracies = Enumerable.Range(0, columns.Length).Select(c => AccuracyOf(fitted, standardized, c)).ToArray();
        var found = columns.Where(c => Concerns(c.Indicator) && c.Values.All(double.IsNaN))
            .Select(c => NotLearned(c.Indicator, "it has no value"));
        return fitted with
        {
            Columns = columns.Select((c, i) => c with { Accuracy = accuracies[i] }).ToEquatableArray(),
            Diagnostics = [.. found],
        };
    }

    private static Accuracy AccuracyOf(FittedNeighbors fitted, double[][] standardized, int target)
    {
        var values = fitted.Columns[target].Values;
        var present = Enumerable.Range(0, values.Count).Where(r => !double.IsNaN(values[r])).ToArray();
        var step = Math.Max(1, (present.Length + Tried - 1) / Tried);
        var tried = present.Where((_, i) => i % step == 0).ToArray();
        double[][] evidence = [.. standardized];
        evidence[target] = [.. Enumerable.Repeat(double.NaN, values.Count)];
        var given = Array.ConvertAll(tried, row => fitted.Give(evidence, row, target));
        return Accuracy.Of(Array.ConvertAll(tried, r => values[r]), given);
    }
}
