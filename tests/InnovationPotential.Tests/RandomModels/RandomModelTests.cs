using System.Globalization;
using InnovationPotential.Robustness;
using InnovationPotential.Serialization;
using InnovationPotential.Tests.Hostile;

namespace InnovationPotential.Tests.RandomModels;

/// <summary>
/// What holds whatever the model, over random models and awful tables. INNOPOT_MODELS and INNOPOT_SEED look farther, as in
/// <c>INNOPOT_MODELS=100000 INNOPOT_SEED=1000000 dotnet test --filter RandomModel</c>; a number that fails is replayed by
/// <c>INNOPOT_SEED=number INNOPOT_MODELS=1</c>.
/// </summary>
public sealed class RandomModelTests
{
    private const int Usual = 400;
    private const int MostFaults = 30;

    [Fact]
    public void Whatever_the_model_these_hold()
    {
        var (first, count) = (Number("INNOPOT_SEED", 0), Number("INNOPOT_MODELS", Usual));
        var faults = new List<string>();
        var assessed = 0;
        for (var number = first; number < first + count && faults.Count < MostFaults; number++)
        {
            var fault = FaultOf(number, out var isAssessed);
            if (fault is not null) faults.Add($"{number} ({string.Join(", ", RandomModel.Of(new RandomDraw(number)).Kinds)}): {fault}");
            if (isAssessed) assessed++;
        }

        if (count == 1 && faults.Count == 1) faults.Add(Shown(first));
        faults.Should().BeEmpty();
        if (count >= Usual) ((double)assessed / count).Should().BeGreaterThan(0.2, "models that are refused show nothing");
    }

    [Fact]
    public void Every_kind_is_drawn_often()
    {
        var drawn = Enumerable.Range(0, 6000).SelectMany(n => RandomModel.Of(new RandomDraw(n)).Kinds).CountBy(k => k)
            .ToDictionary(k => k.Key, k => k.Value);
        string[] kinds = [.. AggregationJson.Family.Kinds, .. NormalizationJson.Family.Kinds, .. WeightingJson.Family.Kinds,
            .. PreparationJson.Step.Kinds, .. StrategyJson.Family.Kinds, .. ReadinessJson.Rule.Kinds];

        kinds.Where(k => drawn.GetValueOrDefault(k) < 40).Should().BeEmpty();
    }

    private static int Number(string name, int usual) =>
        int.Parse(Environment.GetEnvironmentVariable(name) ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    internal static string? FaultOf(int number, out bool isAssessed)
    {
        isAssessed = false;
        try
        {
            var draw = new RandomDraw(number);
            var (model, _) = RandomModel.Of(draw);
            var table = RandomTable.Of(draw, model);
            if (model.Validate().Any(d => d.Severity == Severity.Error)) return null;
            var fitted = model.Fit(table);
            var assessment = fitted.Assess(table);
            isAssessed = true;
            return string.Join("; ", [.. Soundness.Of(assessment).Take(3), .. InAnotherOrder(assessment, draw).Take(2),
                .. Back(fitted, assessment), .. InParts(number, model, table)]) is { Length: > 0 } found ? found : null;
        }
        catch (InvalidInputException refused) when (refused.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return null;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Any other exception is what this test looks for.
            return $"{problem.GetType().Name} {problem.Message.Split('\n')[0]} {problem.StackTrace?.Split('\n')[0].Trim()}";
        }
    }

    private static string Shown(int number)
    {
        var draw = new RandomDraw(number);
        var (model, _) = RandomModel.Of(draw);
        return $"{model.ToJson()}\n{RandomTable.Of(draw, model).ToCsv()}";
    }

    private static IEnumerable<string> InAnotherOrder(Assessment assessment, RandomDraw draw)
    {
        var table = assessment.Source;
        var order = draw.Shuffled(table.Units);
        var other = assessment.Model.Assess(table.OfUnits(order.ToEquatableArray()));
        foreach (var unit in assessment.Units.Where(u => other.Units.Contains(u)))
        {
            foreach (var period in assessment.Periods.IsEmpty ? [(Period?)null] : assessment.Periods.Select(p => (Period?)p))
            {
                var (one, two) = (assessment.Explain(unit, period).Score, other.Explain(unit, period).Score);
                if (one is null != two is null || Math.Abs((one ?? 0) - (two ?? 0)) > 1e-6 * Math.Max(1, Math.Abs(one ?? 0)))
                    yield return $"{unit} {period}: {one:R} in one order, {two:R} in another";
            }
        }
    }

    private static IEnumerable<string> Back(FittedModel fitted, Assessment assessment)
    {
        string json;
        try
        {
            json = fitted.ToJson();
        }
        catch (InvalidInputException)
        {
            // Functions of one's own have no JSON.
            yield break;
        }

        if (IndicatorModel.Parse(fitted.Model.ToJson()) != fitted.Model) yield return "the model does not come back";
        var back = FittedModel.Parse(json);
        if (back.ToJson() != json) yield return "the fitted model does not come back";
        if (!back.Assess(assessment.Source).Scores().SequenceEqual(assessment.Scores())) yield return "what comes back scores otherwise";
    }

    private static IEnumerable<string> InParts(int number, IndicatorModel model, IndicatorTable table)
    {
        if (number % 10 != 0) yield break;
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.3));
        UncertaintyResult whole;
        try
        {
            whole = study.Run(model, table, o => o with { Replications = 40, DegreeOfParallelism = 1 });
        }
        catch (InvalidInputException)
        {
            yield break;
        }

        UncertaintyPart Part(long from, long to) => study.RunPart(model, table, from, to, o => o with { Replications = 40 });
        if (UncertaintyPart.Merge([Part(17, 40), Part(0, 17)]).ToJson() != whole.ToJson()) yield return "parts are not the whole";
    }
}
