using CsCheck;
using InnovationPotential.Tests;

namespace InnovationPotential.Databases;

/// <summary>Scores by SQL are those of an assessment in memory.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void Random_models_score_awful_tables_as_in_memory()
    {
        using var engine = Engine.DuckDb();
        Compare(engine, Iterations).Should().BeGreaterThan(Iterations / 4);
    }

    /// <summary>Holds random models against assessments in memory, and says how many there were; none may be refused.</summary>
    internal static int Compare(Engine engine, int iterations)
    {
        var (scored, near) = (0, 0);
        Gen.Select(RandomModel.Models, RandomModel.Tables).Sample(c =>
        {
            var (model, table) = c;
            if (Fitted(model, table) is not { } fitted) return;
            engine.Load("t", table);
            var sql = fitted.ToSql(engine.Dialect, "t", o => o with { Nodes = [.. model.Nodes.Skip(1).Select(n => n.Code)] });
            near += Agreement.Check(fitted.Assess(table), engine.Rows(sql));
            scored++;
        }, iter: iterations, print: c => $"{c.Item1.ToJson()}\n{c.Item2.ToCsv()}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{scored} models scored; {near} levels at an edge but for rounding differ");
        near.Should().BeLessThan(5);
        return scored;
    }

    // A model or a table that the library refuses tells nothing.
    private static FittedModel? Fitted(IndicatorModel model, IndicatorTable table)
    {
        if (model.Validate().Any(d => d.Severity == Severity.Error)) return null;
        try
        {
            return model.Fit(table);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static int Iterations =>
        int.Parse(Environment.GetEnvironmentVariable("INNOPOT_SAMPLES") ?? "300", System.Globalization.CultureInfo.InvariantCulture);
}
