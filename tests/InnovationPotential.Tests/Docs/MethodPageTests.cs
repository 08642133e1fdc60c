using System.Text.RegularExpressions;
using InnovationPotential.Tests.Contracts;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>Every method has its page, and the page says what happens to awkward data.</summary>
public sealed partial class MethodPageTests
{
    private static readonly string[][] Words = [["missing"], ["zero", "zeros"], ["negative"], ["tied", "ties"], ["constant"]];

    public static TheoryData<string> Pages =>
    [
        .. AggregationExamples.All.Select(a => "aggregation-" + a.Kind)
            .Concat(NormalizationExamples.All.Select(e => "normalization-" + e.Kind))
            .Concat(WeightingExamples.All.Select(e => "weighting-" + e.Kind))
            .Concat(StrategyExamples.All.SelectMany(e => e.Model.Nodes.OfType<Dimension>()).Select(d => d.Strategy)
                .OfType<AssessmentStrategy>().Select(s => "strategy-" + s.Kind))
            .Concat(PreparationExamples.All.Select(s => s is Screening ? "screening" : s is Denomination ? "denomination" : s.Kind))
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_what_awkward_data_do(string page)
    {
        var file = Repository.PathOf("docs", "methods", page + ".md");
        File.Exists(file).Should().BeTrue($"docs/methods/{page}.md describes the method");

        var words = Word().Matches(File.ReadAllText(file)).Select(m => m.Value.ToLowerInvariant()).ToHashSet();
        Words.Where(any => !any.Any(words.Contains)).Select(any => any[0]).Should()
            .BeEmpty($"docs/methods/{page}.md says what happens then");
    }

    /// <summary>What stands below a program is compared with what it prints by <see cref="RunExamplesTests"/>.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_worked_numbers(string page) =>
        MarkdownBlock.All.Should().Contain(b => b.File == $"docs/methods/{page}.md" && b.Runs && !string.IsNullOrWhiteSpace(b.Output));

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
