using CsCheck;
using InnovationPotential.Tests;

namespace InnovationPotential.Databases;

/// <summary>Levels of what is relative to all scores of a period are those of an assessment in memory.</summary>
public sealed class LevelTests : IDisposable
{
    private static readonly Bands[] Relative =
    [
        Bands.From(BandQuantity.PercentOfMean, ("low", double.NegativeInfinity), ("fair", 80), ("good", 110)),
        Bands.From(BandQuantity.PercentOfBest, ("low", 0), ("fair", 50), ("go'od", 90)),
        Bands.From(BandQuantity.StandardDeviations, ("low", double.NegativeInfinity), ("fair", -.5), ("good", .5)),
        Bands.From(BandQuantity.PercentileRank, ("low", 0), ("fair", .25), ("good", .5), ("best", .9)),
    ];

    private static readonly FitScope[] Scopes = [FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2021)];

    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-levels-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void One_table_has_the_levels_of_memory()
    {
        using var engine = Engine.DuckDb();
        Holds(80, engine).Should().BeGreaterThan(40);
    }

    [Fact]
    public void A_table_in_parts_has_the_levels_of_the_whole()
    {
        using Engine one = Part("one"), other = Part("other");
        Holds(40, one, other).Should().BeGreaterThan(20);
    }

    [Fact]
    public async Task Why_there_are_none_is_said()
    {
        using var engine = Engine.DuckDb();
        var table = IndicatorTable.ParseCsv("unit,a\nA,1\nB,1\nC,1\n");
        engine.Load("t", table);
        foreach (var bands in Relative.Where(b => b.Quantity is BandQuantity.StandardDeviations or BandQuantity.PercentileRank))
        {
            var fitted = (IndicatorModel.Create("m", m => m
                .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None })).Indicator("a"))
                with
            { Bands = bands }).Fit(table);
            engine.Run("DROP TABLE IF EXISTS s");
            var result = await fitted.AssessAsync(SqlSource.Of(engine.Connection, engine.Dialect, "t"), "s");

            result.Levels.Should().Equal([.. bands.Items.Select(b => new SqlLevelCount(b.Name, 0)), new(null, 3)]);
            result.Diagnostics.Should().Contain(fitted.Assess(table).Diagnostics.Single(d => d.Code == AssessmentCodes.NoLevelBase));
        }
    }

    /// <summary>Holds random panels against assessments in memory; how many there were.</summary>
    internal static int Holds(int iterations, params Engine[] engines)
    {
        var (compared, near) = (0, 0);
        var values = Gen.OneOf(Gen.Double[0, 9], Gen.Int[0, 3].Select(i => (double)i), Gen.Int[0, 1].Select(_ => double.NaN),
            Gen.Int[0, 3].Select(i => 5 + (i * 1e-13)));
        Gen.Select(values.Array[24].Array[3], Gen.Int[0, Relative.Length - 1], Gen.Int[0, 2], Gen.Int[0, 1]).Sample(c =>
        {
            var table = IndicatorTable.Create(Enumerable.Range(0, 12).Select(i => $"u'{i}"),
                c.Item1.Select((column, i) => IndicatorColumn.OfDoubles("abc"[i].ToString(), column)), [2020, 2021]);
            var model = IndicatorModel.Create("index", m => m
                .Strategy(AssessmentStrategy.WeightedIndex(o => o with
                {
                    Normalization = c.Item4 == 0 ? Normalization.MinMax() : Normalization.ZScore(100, 10),
                }))
                .Dimension("left", d => d.Indicator("a").Indicator("b")).Indicator("c")) with
            {
                Benchmarks = ["u'3"],
                Bands = Relative[c.Item2],
            };
            FittedModel fitted;
            try
            {
                fitted = model.Fit(table, Scopes[c.Item3]);
            }
            catch (InvalidInputException)
            {
                return;
            }

            for (var e = 0; e < engines.Length; e++)
            {
                engines[e].Run("DROP TABLE IF EXISTS s");
                engines[e].Load("t", table);
                if (engines.Length == 1) continue;
                var here = string.Join(", ", Enumerable.Range(0, 12).Where(i => i % 2 == e).Select(i => engines[e].Dialect.Text($"u'{i}")));
                engines[e].Run($"DELETE FROM t WHERE unit NOT IN ({here})");
            }

            var source = SqlSource.Shards([.. engines.Select(e => SqlSource.Of(e.Connection, e.Dialect, "t", period: "period"))]);
            var result = fitted.AssessAsync(source, "s", o => o with { Nodes = ["left", "a", "b", "c"] }).GetAwaiter().GetResult();
            var expected = fitted.Assess(table);
            near += Agreement.Check(expected, engines.SelectMany(e => e.Rows("SELECT * FROM s")).ToDictionary(r => r.Key, r => r.Value));
            result.Levels.Sum(l => l.Rows).Should().Be(24);
            compared++;
        }, iter: iterations, threads: 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} tables; {near} levels at an edge but for rounding differ");
        near.Should().BeLessThan(10);
        return compared;
    }

    private Engine Part(string name)
    {
        var connection = new DuckDB.NET.Data.DuckDBConnection($"Data Source={Path.Combine(_folder, name)}.duckdb");
        connection.Open();
        return new Engine(connection, SqlDialect.DuckDb);
    }
}
