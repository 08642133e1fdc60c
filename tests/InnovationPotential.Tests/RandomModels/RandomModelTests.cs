using InnovationPotential.Attack;
using InnovationPotential.Serialization;

namespace InnovationPotential.Tests.RandomModels;

/// <summary>
/// What holds whatever the model, over random models and awful tables. The attack looks farther:
/// <c>dotnet run -c Release --project tests/InnovationPotential.Attack -- --models 1000000</c>; a number that fails is replayed by
/// <c>--models 1 --from number</c>.
/// </summary>
public sealed class RandomModelTests
{
    private const int Usual = 2000;
    private const int MostFaults = 30;
    private const int Often = 100;

    [Fact]
    public void Whatever_the_model_these_hold()
    {
        var faults = new List<string>();
        var assessed = 0;
        for (var number = 0; number < Usual && faults.Count < MostFaults; number++)
        {
            if (ModelProperties.ProblemOf(number, out var isAssessed) is { } fault) faults.Add($"{number}: {fault}");
            if (isAssessed) assessed++;
        }

        faults.Should().BeEmpty();
        ((double)assessed / Usual).Should().BeGreaterThan(0.2, "models that are refused show nothing");
    }

    [Fact]
    public void Every_kind_is_drawn_often()
    {
        var drawn = Enumerable.Range(0, 15_000).SelectMany(n => RandomModel.Of(new RandomDraw(n)).Kinds).CountBy(k => k)
            .ToDictionary(k => k.Key, k => k.Value);
        string[] kinds = [.. AggregationJson.Family.Kinds, .. NormalizationJson.Family.Kinds, .. WeightingJson.Family.Kinds,
            .. PreparationJson.Step.Kinds, .. StrategyJson.Family.Kinds, .. ReadinessJson.Rule.Kinds];

        kinds.Where(k => drawn.GetValueOrDefault(k) < Often).Should().BeEmpty();
    }
}
