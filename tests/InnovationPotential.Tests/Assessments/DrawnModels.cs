using InnovationPotential.Aggregations;

namespace InnovationPotential.Tests.Assessments;

/// <summary>
/// Trees and panels of all that an engine tells apart: policies, rules of coverage, aggregations, ranges of branches, weights of 0, states
/// of cells, columns without gaps beside others.
/// </summary>
internal static class DrawnModels
{
    private static readonly Aggregation?[] OneByOne = [null, null, Aggregation.Geometric, Aggregation.Minimum, Aggregation.Median];

    private static readonly Aggregation?[] Comparing =
        [null, Aggregation.Median, Aggregation.Borda, Aggregation.BenefitOfTheDoubt(frontier: PanelFrontier.Pooled)];

    public static IndicatorModel Model(Random random, bool compares)
    {
        var code = 0;
        var (low, high) = ((double, double)[])[(0, 1), (1, 100), (-1, 1)] is var ends && compares ? ends[random.Next(2)]
            : ends[random.Next(3)];
        AssessmentStrategy Strategy() => AssessmentStrategy.WeightedIndex(o => o with
        {
            Missing = (MissingPolicy)random.Next(3),
            Normalization = Normalization.MinMax(low, random.Next(3) == 0 ? 2 * high : high),
        });
        MinimumCoverage? Asked() => random.Next(2) == 0 ? null : new MinimumCoverage(random.Next(1, 8) / 8.0 + 1e-6)
        {
            Basis = (CoverageBasis)random.Next(3),
            CountsImputed = random.Next(2) == 0,
        };
        double Weight(bool weighs) => random.Next(weighs ? 1 : 0, 4);
        Indicator Leaf(bool weighs) => new($"x{code++}") { Weight = Weight(weighs), Goalposts = new(0, 10) };
        Dimension Branch(int depth, bool weighs) => new($"d{code++}")
        {
            Weight = Weight(weighs),
            Strategy = Strategy(),
            Aggregation = Rule(random, compares),
            MinimumCoverage = Asked(),
            Children =
            [
                Leaf(true), .. Enumerable.Range(0, random.Next(0, 3)).Select(_ => Leaf(false)),
                .. Enumerable.Range(0, depth > 1 ? random.Next(0, 2) : 0).Select(_ => Branch(depth - 1, false)),
            ],
        };
        var root = Branch(1, true);
        return new IndicatorModel(root with
        {
            Children = [Branch(2, true), Leaf(false), .. Enumerable.Range(0, random.Next(0, 3)).Select(_ => Branch(2, false))],
        });
    }

    public static Aggregation? Rule(Random random, bool compares) => compares ? Comparing[random.Next(Comparing.Length)]
        : OneByOne[random.Next(OneByOne.Length)];

    /// <summary>Of each column: no gap, gaps in the last period only, or gaps all over.</summary>
    public static IndicatorTable Table(Random random, IndicatorModel model, int units, int periods)
    {
        var (style, rows) = (random.Next(3), units * Math.Max(1, periods));
        return IndicatorTable.Create([.. Enumerable.Range(0, units).Select(u => $"u{u}")], model.Indicators.Select(i =>
        {
            var gaps = random.Next(3);
            var values = new double?[rows];
            var states = new ObservationState[rows];
            for (var r = 0; r < rows; r++)
            {
                var hasGap = gaps > 0 && (gaps > 1 || r >= rows - units) && random.Next(3) == 0;
                values[r] = hasGap ? null : random.Next(0, 11);
                states[r] = (hasGap, style > 0 && gaps > 0 && random.Next(3) == 0) switch
                {
                    (true, true) => ObservationState.NotApplicable,
                    (true, false) => ObservationState.NotAvailable,
                    (false, true) when style > 1 => ObservationState.Imputed,
                    _ => ObservationState.Observed,
                };
            }

            return IndicatorColumn.Of(i.Code, values).WithStates(states);
        }), Enumerable.Range(2020, periods).Select(Period.Year));
    }

    /// <summary>Numbers as bits, all that are none alike.</summary>
    public static long[] Bits(ReadOnlySpan<double> values) =>
        Array.ConvertAll(values.ToArray(), v => double.IsNaN(v) ? -1 : BitConverter.DoubleToInt64Bits(v));
}
