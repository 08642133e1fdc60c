using InnovationPotential.Preparation;
using InnovationPotential.Serialization;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Contracts;

/// <summary>A method has its contract entry, its JSON kind, its page and its benchmark, or a test fails.</summary>
public sealed class MethodCatalogTests
{
    private static readonly MethodFamily[] Families =
    [
        new(typeof(Normalization), NormalizationExamples.All, m => ((Normalization)m).Kind, NormalizationJson.Family.Kinds,
            m => $"normalization-{((Normalization)m).Kind}", nameof(NormalizationExamples), "MethodBenchmarksNormalization"),
        new(typeof(Weighting), WeightingExamples.All, m => ((Weighting)m).Kind, WeightingJson.Family.Kinds,
            m => $"weighting-{((Weighting)m).Kind}", nameof(WeightingExamples), "MethodBenchmarksWeighting"),
        new(typeof(Aggregation), AggregationExamples.All, m => ((Aggregation)m).Kind, AggregationJson.Family.Kinds,
            m => $"aggregation-{((Aggregation)m).Kind}", nameof(AggregationExamples), "MethodBenchmarksAggregation"),
        new(typeof(AssessmentStrategy), Strategies(), m => ((AssessmentStrategy)m).Kind, StrategyJson.Family.Kinds,
            m => $"strategy-{((AssessmentStrategy)m).Kind}", nameof(StrategyExamples), "MethodBenchmarksStrategy"),
        new(
            typeof(PreparationStep), [.. PreparationExamples.All], m => ((PreparationStep)m).Kind, PreparationJson.Step.Kinds,
            m => m switch { Screening => "screening", Denomination => "denomination", _ => ((PreparationStep)m).Kind },
            nameof(PreparationExamples), "MethodBenchmarksPreparation"),
    ];

    public static TheoryData<Type> Methods =>
        [.. Families.SelectMany(f => f.Base.Assembly.GetTypes().Where(t => t.IsSubclassOf(f.Base) && !t.IsAbstract))];

    public static TheoryData<string> Benchmarks => [.. Families.Select(f => f.Benchmark)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_method_has_its_contract_entry_its_JSON_kind_and_its_page(Type method)
    {
        var family = Families.Single(f => method.IsSubclassOf(f.Base));
        var example = family.Examples.FirstOrDefault(e => e.GetType() == method);

        example.Should().NotBeNull($"{family.Catalog} has an example of {method.Name}");
        File.Exists(Repository.PathOf("docs", "methods", family.PageOf(example!) + ".md")).Should()
            .BeTrue($"docs/methods/{family.PageOf(example!)}.md describes {method.Name}");
        if (method.Name.StartsWith("Custom", StringComparison.Ordinal))
            family.JsonKinds.Should().NotContain(family.KindOf(example!), "code of one's own is not for JSON");
        else family.JsonKinds.Should().Contain(family.KindOf(example!));
    }

    /// <summary>The benchmarks run over the whole catalog of examples, so that what stands there is measured.</summary>
    [Theory]
    [MemberData(nameof(Benchmarks))]
    public void A_family_has_its_benchmark_over_all_its_examples(string benchmark)
    {
        var family = Families.Single(f => f.Benchmark == benchmark);
        var source = File.ReadAllText(Repository.PathOf("benchmarks", "InnovationPotential.Benchmarks", benchmark + ".cs"));

        source.Should()
            .Contain("[Benchmark]").And.Contain("[ParamsSource(nameof(Cases))]").And.Contain(
                $"Cases => MethodCases.NamesOf({family.Catalog}.All, ");
        File.Exists(Repository.PathOf("tests", "InnovationPotential.Tests", "Contracts", family.Catalog + ".cs")).Should().BeTrue();
        File.ReadAllText(Repository.PathOf("benchmarks", "InnovationPotential.Benchmarks", "InnovationPotential.Benchmarks.csproj"))
            .Should().Contain("Include=\"../../tests/InnovationPotential.Tests/Contracts/*Examples.cs\"");
    }

    private static IReadOnlyList<object> Strategies() =>
        [.. StrategyExamples.All.SelectMany(e => e.Model.Nodes.OfType<Dimension>()).Select(d => d.Strategy).OfType<AssessmentStrategy>()];
}
