using InnovationPotential.Numerics;

namespace InnovationPotential.Benchmarks;

/// <summary>Made-up tables and models for studies: indicators in ten sub-pillars of four pillars, weights of 1, 2 and 3.</summary>
internal static class StudySample
{
    private const int SubPillars = 10;
    private const int Pillars = 4;

    /// <summary>A table of so many units and indicators, with a share of missing cells.</summary>
    public static IndicatorTable Table(int units, int indicators, double missing)
    {
        var random = new RandomNumbers(1, indicators);
        var columns = Enumerable.Range(0, indicators).Select(i =>
        {
            var values = new double[units];
            for (var u = 0; u < units; u++)
                values[u] = random.Uniform(u, i) < missing ? double.NaN : Math.Round(1 + (99 * random.Uniform(u + 100_000, i)), 3);
            return IndicatorColumn.OfDoubles($"x{i}", values);
        });
        return IndicatorTable.Create(Enumerable.Range(0, units).Select(u => $"u{u}"), columns);
    }

    /// <summary>A weighted index in three levels, with an aggregation of the pillars.</summary>
    public static IndicatorModel Model(int indicators, Aggregation? top = null) => IndicatorModel.Create("study", m =>
    {
        m.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(1, 100) }));
        if (top is not null) m.Aggregation(top);
        for (var p = 0; p < Pillars; p++)
        {
            var pillar = p;
            m.Dimension($"p{p}", d =>
            {
                for (var s = pillar; s < SubPillars; s += Pillars)
                {
                    var first = s;
                    d.Dimension($"s{s}", e =>
                    {
                        for (var i = first; i < indicators; i += SubPillars) e.Indicator($"x{i}", x => x with { Weight = WeightOf(i) });
                    });
                }
            });
        }
    });

    /// <summary>The weight of an indicator among its siblings.</summary>
    public static double WeightOf(int indicator) => 1 + (indicator % 3);

    /// <summary>The sub-pillar of an indicator and the pillar of a sub-pillar.</summary>
    public static (int SubPillar, int Pillar) PlaceOf(int indicator) => (indicator % SubPillars, indicator % SubPillars % Pillars);
}
