using System.Reflection;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>A replication is an ordinary assessment of the changed model or table.</summary>
public sealed class ReplicationOracleTests
{
    private const int Replications = 40;
    private const double Tolerance = 1e-11;

    private static readonly string[][] Together =
    [
        ["noise", "leave one out"],
        ["uniform", "noise"],
        ["ordered", "noise"],
        ["sets", "noise at level 2"],
        ["bounded", "uniform at the top"],
        ["Dirichlet", "missing cells"],
        ["leave one out", "missing cells", "relative noise"],
        ["noise", "ordinal steps"],
        ["triangular noise in one indicator", "noise"],
        ["normalization", "aggregation", "treatment", "noise"],
        ["aggregation", "model", "uniform"],
        ["imputation", "imputation draws", "relative noise"],
        ["scope", "noise", "missing cells"],
    ];

    public static TheoryData<string> Models => [.. StudyModels.All.Select(m => m.Name)];

    [Fact]
    public void Every_factor_has_an_example()
    {
        var factors = typeof(UncertainFactor).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(UncertainFactor)) && !t.IsAbstract);
        factors.Should().BeSubsetOf(FactorExamples.All.Select(f => f.Factor.GetType()));
        typeof(UncertainFactor).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.ReturnType.IsSubclassOf(typeof(UncertainFactor))).Should().HaveCountGreaterThanOrEqualTo(15);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Each_factor_alone(string model) =>
        FactorExamples.All.Select(f => Difference(StudyModels.Of(model), f)).OfType<string>().Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Models))]
    public void Factors_together(string model) =>
        Together.Select(names => Difference(StudyModels.Of(model), Array.ConvertAll(names, FactorExamples.Of))).OfType<string>().Should()
            .BeEmpty();

    // The first difference between a study and its oracle; null for none, and where a factor is not meant for the model or refused with it.
    private static string? Difference(StudyModel of, params FactorExample[] factors)
    {
        if (!Array.TrueForAll(factors, f => f.Fits(of))) return null;
        var name = $"{of} with {string.Join(", ", factors.Select(f => f.Name))}";
        var study = new UncertaintyStudy(factors.Select(f => f.Factor).ToEquatableArray());
        UncertaintyResult result;
        try
        {
            result = study.Run(of.Model, of.Table, o => o with { Replications = Replications, Seed = 7, KeepSample = true });
        }
        catch (InvalidInputException e)
        {
            return e.Diagnostics.All(d => d.Code == RobustnessCodes.ImpossibleCombination) ? null : $"{name}: {e.Message}";
        }

        var oracle = new StudyOracle(of, factors, 7);
        var expected = Enumerable.Range(0, Replications).Select(i => oracle.Assess(i)).ToArray();
        var counted = expected.Where(e => e.Any(u => u?.Score is not null)).ToArray();
        if (result.Counted != counted.Length) return $"{name}: {result.Counted} replications instead of {counted.Length}";
        for (var row = 0; row < result.Units.Count; row++)
        {
            var unit = result.Units[row];
            var sample = result.SampleOf(unit.Unit, unit.Period)!;
            for (var i = 0; i < Replications; i++)
            {
                var score = expected[i][row]?.Score ?? double.NaN;
                if (!(double.IsNaN(score) && double.IsNaN(sample[i]))
                    && !(Math.Abs(sample[i] - score) <= Tolerance * Math.Max(1, Math.Abs(score))))
                    return $"{name}: {unit.Unit} {unit.Period} has {sample[i]} instead of {score} in replication {i}";
            }

            var shares = Enumerable.Range(1, of.Table.Units.Count)
                .Select(rank => counted.Count(e => e[row]?.Rank == rank) / (double)counted.Length).ToArray();
            if (counted.Length > 0 && shares.Zip(unit.Acceptability).Any(s => Math.Abs(s.First - s.Second) > 1e-12))
                return $"{name}: {unit.Unit} {unit.Period} has other ranks";
        }

        return null;
    }
}
