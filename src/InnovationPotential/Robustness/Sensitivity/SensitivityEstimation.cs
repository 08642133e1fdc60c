using InnovationPotential.Trends;

namespace InnovationPotential.Robustness;

/// <summary>Turns the values of a sample into Sobol' indices with their intervals.</summary>
internal static class SensitivityEstimation
{
    /// <summary>Estimates the indices of each output.</summary>
    /// <param name="sample">The values at all rows of the design.</param>
    /// <param name="factors">The factors' names.</param>
    /// <param name="outputs">The outputs' names, the main one first.</param>
    /// <param name="options">How; whether the second order is estimated is decided by the sample.</param>
    /// <param name="diagnostics">What is to be said beside what the estimates themselves give rise to.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static SensitivityResult Estimate(
        SaltelliSample sample, IReadOnlyList<string> factors, IReadOnlyList<string> outputs, SensitivityOptions options,
        IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation = default)
    {
        var estimated = new OutputSensitivity[outputs.Count];
        for (var o = 0; o < estimated.Length; o++) estimated[o] = Estimate(sample, o, factors, outputs[o], options, cancellation);
        var evaluations = (long)sample.Rows * (sample.Columns.Count / sample.Outputs);
        var said = SensitivityDiagnostics.Of(estimated, sample.Rows, options);
        return new SensitivityResult(
            [.. estimated], options with { Rows = sample.Rows, SecondOrder = sample.SecondOrder }, evaluations,
            [.. diagnostics, .. said]);
    }

    private static OutputSensitivity Estimate(
        SaltelliSample sample, int output, IReadOnlyList<string> factors, string name, SensitivityOptions options,
        CancellationToken cancellation)
    {
        var groups = Enumerable.Range(0, sample.Groups).ToArray();
        var columns = new SaltelliColumns(
            sample.A(output), sample.B(output), Array.ConvertAll(groups, g => sample.AB(g, output)), sample.SecondOrder
                ? Array.ConvertAll(groups, g => sample.BA(g, output)) : [], cancellation);
        var estimate = columns.Estimate(options.FirstOrder, cancellation);
        UndefinedReason? reason = columns.Rows == 0 ? UndefinedReason.NoObservations
            : Moments.Of([.. sample.A(output), .. sample.B(output)]).IsConstant ? UndefinedReason.Constant
            : null;
        var resampled = reason is null && columns.Rows > 1
            ? SobolBootstrap.Run(columns, options.FirstOrder, options.Resamples, options.Seed, options.DegreeOfParallelism, cancellation)
            : [];
        var intervals = new PercentileIntervals(resampled, options.Confidence);
        return new OutputSensitivity(name)
        {
            Mean = Number(estimate.Mean),
            Variance = columns.Rows == 0 ? null : Number(estimate.Variance),
            Reason = reason,
            Rows = columns.Rows,
            Failed = columns.Failed,
            Factors = [.. groups.Select(g =>
                Factor(factors[g], estimate.First[g], estimate.Total[g], intervals, e => e.First[g], e => e.Total[g]))],
            Pairs = sample.SecondOrder
                ? [.. groups.SelectMany(i => groups.Skip(i + 1)
                    .Select(j => Pair(factors[i], factors[j], SobolEstimate.PairIndex(i, j, groups.Length), estimate, intervals)))] : [],
            Dummy = options.Dummy
                ? Factor("dummy", estimate.DummyFirst, estimate.DummyTotal, intervals, e => e.DummyFirst, e => e.DummyTotal) : null,
        };
    }

    private static FactorSensitivity Factor(
        string name, double first, double total, PercentileIntervals intervals, Func<SobolEstimate, double> firstOf,
        Func<SobolEstimate, double> totalOf)
    {
        var (firstLow, firstHigh) = intervals.Of(firstOf);
        var (totalLow, totalHigh) = intervals.Of(totalOf);
        return new FactorSensitivity(name)
        {
            First = Number(first),
            FirstLow = firstLow,
            FirstHigh = firstHigh,
            Total = Number(total),
            TotalLow = totalLow,
            TotalHigh = totalHigh,
        };
    }

    private static PairSensitivity Pair(string one, string other, int pair, SobolEstimate estimate, PercentileIntervals intervals)
    {
        var (low, high) = intervals.Of(e => e.Second[pair]);
        return new PairSensitivity(one, other) { Index = Number(estimate.Second[pair]), Low = low, High = high };
    }

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
