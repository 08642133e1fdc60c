using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Hostile;

/// <summary>A null among what is given is an argument that is wrong, named and counted.</summary>
public sealed class NullElementTests
{
    public static TheoryData<string, Action> Calls => new()
    {
        { "scores", () => ExpertPanel.Of([new ExpertScore("x", "A", "a", 1), null!]) },
        { "budgets", () => BudgetPanel.Of([new BudgetEntry("x", "a", 100), null!]) },
        { "columns", () => IndicatorTable.Create(["A"], [IndicatorColumn.OfDoubles("a", [1]), null!]) },
        {
            "attributes", () => IndicatorTable.Create(
                ["A"], [IndicatorColumn.OfDoubles("a", [1])], null, [new UnitAttribute("n", ["x"]), null!])
        },
        { "indicators", () => IndicatorTable.ParseCsv("unit,a\nA,1\n", [new Indicator("a"), null!]) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void It_is_refused_by_name_and_place(string name, Action call) =>
        call.Should().Throw<ArgumentException>().WithMessage("The element 1 is null.*").Which.ParamName.Should().Be(name);
}
