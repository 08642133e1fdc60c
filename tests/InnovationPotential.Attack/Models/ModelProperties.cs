using InnovationPotential.Robustness;

namespace InnovationPotential.Attack;

/// <summary>What holds of every model that is not refused, over any table.</summary>
internal static class ModelProperties
{
    private const double Slack = 1e-6;

    /// <summary>What is wrong with a random model and table of a number; null when nothing is.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isAssessed">Whether the model was assessed; else it was refused, which is right.</param>
    public static string? ProblemOf(int number, out bool isAssessed)
    {
        var draw = new RandomDraw(number);
        var assessed = false;
        try
        {
            return ReadOutcome.Used(() =>
            {
                var (model, _) = RandomModel.Of(draw);
                var table = RandomTable.Of(draw, model);
                return ProblemOf(model, table, draw, number % 10 == 0, () => assessed = true);
            });
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Any other exception is what is looked for.
            return Kind.InWords(problem);
        }
        finally
        {
            isAssessed = assessed;
        }
    }

    /// <summary>The model and table of a number, to be read.</summary>
    public static string Shown(int number)
    {
        var draw = new RandomDraw(number);
        var (model, kinds) = RandomModel.Of(draw);
        var json = ReadOutcome.Used(model.ToJson);
        return $"{string.Join(", ", kinds)}\n{json}\n{RandomTable.Of(draw, model).ToCsv()}";
    }

    /// <summary>What is wrong with a model over a table; null when nothing is.</summary>
    /// <exception cref="InvalidInputException">The model or table is refused.</exception>
    public static string? ProblemOf(IndicatorModel model, IndicatorTable table, RandomDraw draw, bool inParts = false,
        Action? assessed = null)
    {
        if (model.Validate().Any(d => d.Severity == Severity.Error)) return null;
        var fitted = model.Fit(table);
        var assessment = fitted.Assess(table);
        assessed?.Invoke();
        _ = assessment.ToString();
        return string.Join("; ", [.. Soundness.Of(assessment).Take(3), .. InAnotherOrder(assessment, draw).Take(2),
            .. Back(fitted, assessment), .. inParts ? InParts(model, table) : [],
            .. ResultUse.ProblemOf(assessment, draw) is { } fault ? [fault] : Array.Empty<string>()])
            is { Length: > 0 } found ? found : null;
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
                if (one is null != two is null || Math.Abs((one ?? 0) - (two ?? 0)) > Slack * Math.Max(1, Math.Abs(one ?? 0)))
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

    private static IEnumerable<string> InParts(IndicatorModel model, IndicatorTable table)
    {
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

        UncertaintyPart Part(long from, long to) => study.RunPart(model, table, from, to, o =>
            o with { Replications = 40, DegreeOfParallelism = 1 });
        if (UncertaintyPart.Merge([Part(17, 40), Part(0, 17)]).ToJson() != whole.ToJson()) yield return "parts are not the whole";
    }
}
