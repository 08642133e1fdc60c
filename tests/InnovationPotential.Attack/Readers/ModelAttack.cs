using System.Text;

namespace InnovationPotential.Attack;

/// <summary>Models and fitted models.</summary>
internal static class ModelAttack
{
    private const int MostIndicators = 60;

    public static IndicatorTable Table { get; } = IndicatorTable.ParseCsv("""
        unit,year,a,b,c,d,size
        A,2019,1,8,3,1,10
        A,2020,2,,4,0,11
        B,2019,4,3,5,2,20
        B,2020,4,1,5,2,20
        C,2019,2,3,9,3,5
        C,2020,1,3,8,4,6
        D,2019,5,,1,4,7
        D,2020,6,2,2,1,8
        """);

    public static SchemaDraw Models { get; } = new(IndicatorModel.Schema());

    public static Reader Json { get; } = new("model", new(() =>
        [.. Samples.Names("Samples", ".json").Select(Samples.Of), .. Enumerable.Range(0, 60).Select(Drawn).OfType<IndicatorModel>()
            .Select(m => ReadOutcome.Used(m.ToJson)).OfType<string>().Select(JsonTree.BytesOf)]),
        new JsonMutation([.. SchemaWords.Of(IndicatorModel.Schema()), "a", "b", "c", "d", "m"]).Of,
        input => ReadOutcome.Of(IndicatorModel.TryParse(Encoding.UTF8.GetString(input)), ProblemOf))
    {
        Draw = draw => JsonTree.BytesOf(Models.Draw(draw).ToString()),
    };

    public static Reader Fitted { get; } = new("fitted", new(() =>
        [.. Enumerable.Range(0, 150).Select(FittedOf).OfType<string>().Where(j => j.Length < 30_000).Select(JsonTree.BytesOf)]),
        new JsonMutation([.. SchemaWords.Of(FittedModel.Schema()), "a", "b", "c", "d", "m"]).Of,
        input => ReadOutcome.Of(FittedModel.TryParse(Encoding.UTF8.GetString(input)), ProblemOf));

    /// <summary>What is wrong with a model, over a table that the model itself draws.</summary>
    public static string? ProblemOf(IndicatorModel model)
    {
        var problems = model.Validate();
        _ = model.ToString();
        if (problems.Any(d => d.Severity == Severity.Error)) return null;
        var json = model.ToJson();
        if (IndicatorModel.TryParse(json).Value is not { } back) return "its JSON is refused";
        if (back != model || back.Fingerprint() != model.Fingerprint()) return "its JSON does not come back";
        if (model.Indicators.Count > MostIndicators) return null;
        return ReadOutcome.Used(() => ModelProperties.ProblemOf(model, RandomTable.Of(new RandomDraw(NumberOf(json)), model),
            new RandomDraw(1)));
    }

    private static string? ProblemOf(FittedModel fitted)
    {
        var json = fitted.ToJson();
        if (FittedModel.TryParse(json).Value is not { } back) return "its JSON is refused";
        if (back.ToJson() != json) return "its JSON does not come back";
        return ReadOutcome.Used(() =>
        {
            var assessment = fitted.Assess(fitted.Model.Indicators.All(i => Table.Contains(i.Code)) ? Table
                : RandomTable.Of(new RandomDraw(NumberOf(json)), fitted.Model));
            _ = assessment.ToJson();
            _ = assessment.ToString();
            return Soundness.OfAny(assessment).FirstOrDefault();
        });
    }

    private static IndicatorModel? Drawn(int number) => RandomModel.Of(new RandomDraw(number)).Model;

    private static string? FittedOf(int number)
    {
        var draw = new RandomDraw(number);
        var (model, _) = RandomModel.Of(draw);
        return ReadOutcome.Used(() => model.Fit(RandomTable.Of(draw, model)).ToJson()) is { } json && json.StartsWith('{') ? json : null;
    }

    // The same text gives the same number everywhere, which its hash code does not.
    private static int NumberOf(string text) => text.Aggregate(17, (n, c) => unchecked((n * 31) + c));
}
