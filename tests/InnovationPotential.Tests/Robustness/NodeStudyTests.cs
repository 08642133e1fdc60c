using InnovationPotential.Charts;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>A study of a node is that of the node's scores in the replications of the whole model.</summary>
public sealed class NodeStudyTests
{
    private const int Replications = 40;

    private static readonly string[][] Together =
    [
        ["noise"], ["Dirichlet"], ["missing cells"], ["leave one out"], ["noise", "missing cells"],
        ["normalization", "aggregation", "treatment", "noise"], ["imputation", "imputation draws", "relative noise"],
    ];

    public static TheoryData<string> Models => [.. StudyModels.All.Select(m => m.Name)];

    // A sum of one child alone is on another scale than the sum of two, which are mapped onto a common one before: left out, a child
    // changes the scale of an ordinary assessment's node, and not that of a study's.
    [Theory]
    [MemberData(nameof(Models))]
    public void Each_replication_is_an_ordinary_assessment(string model)
    {
        var of = StudyModels.Of(model);
        var nodes = of.Model.Nodes.OfType<Dimension>().Skip(1).Select(d => d.Code).ToArray();
        var compared = 0;
        foreach (var factors in Together.Select(names => Array.ConvertAll(names, FactorExamples.Of))
            .Where(f => Array.TrueForAll(f, x => x.Fits(of) && !(x.Factor is LeaveOneOut && model == "weighted sum"))))
        {
            var study = new UncertaintyStudy(factors.Select(f => f.Factor).ToEquatableArray());
            var oracle = new StudyOracle(of, factors, 7);
            UnitAssessment?[][]? expected = null;
            foreach (var node in nodes)
            {
                if (Run(study, of, node) is not { } result) continue;
                expected ??= [.. Enumerable.Range(0, Replications).Select(i => oracle.Assess(i))];
                for (var row = 0; row < result.Units.Count; row++)
                {
                    var sample = result.SampleOf(result.Units[row].Unit, result.Units[row].Period)!;
                    for (var i = 0; i < Replications; i++)
                    {
                        // A replication in which no unit has a score is not counted.
                        var isCounted = expected[i].Any(u => u?[node].Score is not null);
                        var score = isCounted ? expected[i][row]?[node].Score ?? double.NaN : double.NaN;
                        var isSame = double.IsNaN(score) ? double.IsNaN(sample[i])
                            : Math.Abs(sample[i] - score) <= 1e-11 * Math.Max(1, Math.Abs(score));
                        isSame.Should().BeTrue($"{factors[0].Factor.Name}: {node}, row {row}, replication {i}: {sample[i]} and {score}");
                        compared++;
                    }
                }
            }
        }

        compared.Should().BePositive();
    }

    [Fact]
    public void It_is_the_study_of_the_subtree_where_nothing_else_varies()
    {
        var whole = IndicatorModel.Create("m", m => m
            .Dimension("d", d => d.Indicator("a").Indicator("b").Indicator("c", i => i with { Weight = 2 })).Indicator("e"));
        var alone = IndicatorModel.Create("d", m => m.Indicator("a").Indicator("b").Indicator("c", i => i with { Weight = 2 }));
        var table = IndicatorTable.ParseCsv("unit,a,b,c,e\nX,1,8,3,2\nY,4,2,5,1\nZ,2,3,9,7\nW,9,1,,6\n");
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.5) with { Dimensions = ["d"] });
        var (node, subtree) = (study.Run(whole, table, o => o with { Replications = 5000, Node = "d" }),
            study.Run(alone, table, o => o with { Replications = 5000 }));
        node.ToCsv().Should().Be(subtree.ToCsv());
        node.Title.Should().Be("m: d");
        node.StudyFingerprint.Should().NotBe(study.Run(whole, table, o => o with { Replications = 1 }).StudyFingerprint);
    }

    [Theory]
    [InlineData("two levels")]
    [InlineData("panel by period")]
    [InlineData("imputation and treatment")]
    public void Several_nodes_at_once_are_each_the_study_of_the_node_alone(string name)
    {
        var of = StudyModels.Of(name);
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells(),
            UncertainFactor.NormalizationChoice(Normalization.MinMax(), Normalization.PercentileRank()));
        string[] nodes = ["B", "m", "A"];
        var told = new List<double>();
        var together = study.RunNodes(of.Model, of.Table, nodes, o => o with { Replications = 300, Seed = 5, Node = "A" },
            new StudyControl { Progress = new Told(told) });

        together.Select(r => r.ToJson()).Should().Equal(
            nodes.Select(n => study.Run(of.Model, of.Table, o => o with { Replications = 300, Seed = 5, Node = n }).ToJson()));
        together.Select(r => r.ToCsv()).Should().OnlyHaveUniqueItems();
        told.Should().BeInAscendingOrder().And.EndWith(1);
        study.Invoking(s => s.RunNodes(of.Model, of.Table, ["B", "B"])).Should().Throw<ArgumentException>();
        study.Invoking(s => s.RunNodes(of.Model, of.Table, ["B", "a1", "?"])).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Select(d => d.Code).Should().Equal("IP7002", "IP7002");
    }

    private sealed class Told(List<double> shares) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (shares) shares.Add(value);
        }
    }

    [Fact]
    public void Nodes_share_their_replications()
    {
        var of = StudyModels.Of("arithmetic");
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25));
        var root = study.Run(of.Model, of.Table, o => o with { Replications = 64, Seed = 3, KeepSample = true });
        var named = study.Run(of.Model, of.Table, o => o with { Replications = 64, Seed = 3, KeepSample = true, Node = "m" });
        named.ToCsv().Should().Be(root.ToCsv(), "the root may be named");
        var parts = UncertaintyPart.Merge([Part(0, 20), Part(20, 64)]);
        parts.ToJson().Should().Be(study.Run(of.Model, of.Table, o => o with { Replications = 64, Seed = 3, Node = "C" }).ToJson());
        parts.ToJson().Should().Contain("\"node\": \"C\"");

        UncertaintyPart Part(long from, long to)
        {
            return UncertaintyPart.Parse(study.RunPart(of.Model, of.Table, from, to,
                o => o with { Replications = 64, Seed = 3, Node = "C" }).ToBytes());
        }
    }

    [Fact]
    public void Sensitivity_is_that_of_the_node()
    {
        var of = StudyModels.Of("arithmetic");
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.5) with { EachWeight = true });
        var unit = of.Table.Units[0];
        var result = study.Sensitivity(of.Model, of.Table, [StudyOutput.Score(unit)],
            o => o with { Rows = 256, Node = "A", Resamples = 0 });
        foreach (var factor in result.Main.Factors)
        {
            var isInside = new[] { "a1", "a2", "a3" }.Any(c => factor.Factor.Contains(c, StringComparison.Ordinal));
            if (!isInside) factor.Total!.Value.Should().BeApproximately(0, 1e-12, factor.Factor);
        }

        result.Main.Factors.Should().Contain(f => f.Total > 0.05);
    }

    [Fact]
    public void What_is_no_dimension_is_refused()
    {
        var of = StudyModels.Of("arithmetic");
        var study = UncertaintyStudy.Default;
        foreach (var node in (string[])["a1", "AA"])
        {
            FluentActions.Invoking(() => study.Run(of.Model, of.Table, o => o with { Replications = 8, Node = node }))
                .Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
                .ContainSingle(d => d.Code == RobustnessCodes.UnknownName);
        }

        var ofNode = study.Run(of.Model, of.Table, o => o with { Replications = 8, Node = "A" });
        of.Model.Assess(of.Table).Invoking(a => a.RankingChart(ofNode)).Should().Throw<ArgumentException>().WithMessage("*is of 'A'*");
    }

    private static UncertaintyResult? Run(UncertaintyStudy study, StudyModel of, string node)
    {
        try
        {
            return study.Run(of.Model, of.Table, o => o with { Replications = Replications, Seed = 7, KeepSample = true, Node = node });
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}
