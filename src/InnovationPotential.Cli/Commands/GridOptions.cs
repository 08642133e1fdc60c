using System.CommandLine;
using System.Text.Json;
using InnovationPotential.Comparisons;
using InnovationPotential.Serialization;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options of <c>compare</c> that combine normalizations, aggregations and weightings.</summary>
internal sealed class GridOptions
{
    private readonly Option<string[]> _normalization =
        Ask.Names("--normalization", "Kinds of normalizations to combine, such as min-max,z-score,rank.");
    private readonly Option<string[]> _aggregation =
        Ask.Names("--aggregation", "Kinds of aggregations to combine, such as arithmetic,geometric.");
    private readonly Option<string[]> _weighting =
        Ask.Names("--weighting", "Kinds of weightings to combine, such as nominal,equal-among-indicators,entropy.");

    /// <summary>Every option.</summary>
    public Option[] All => [_normalization, _aggregation, _weighting];

    public bool IsAsked(ParseResult parsed) => All.Any(parsed.States);

    public ScenarioGrid Of(ParseResult parsed, IndicatorTable table, IReadOnlyList<IndicatorModel> models, string? node) =>
        models.Count == 1
            ? ScenarioComparison.Grid(table, models[0], Read(parsed, _normalization, NormalizationJson.Family),
                Read(parsed, _aggregation, AggregationJson.Family), Read(parsed, _weighting, WeightingJson.Family), node)
            : throw new ArgumentException("--normalization, --aggregation and --weighting combine what one model can be: give one.");

    private static List<T> Read<T>(ParseResult parsed, Option<string[]> option, JsonFamily<T> family)
        where T : class
    {
        var found = new List<T>();
        foreach (var kind in parsed.Names(option))
        {
            var problems = new List<Diagnostic>();
            var text = $"\"{JsonEncodedText.Encode(kind.Trim())}\"";
            if (JsonParsing.Parse(text, problems) is { } json && family.TryRead(json, problems, out var value)) found.Add(value);
            else throw new ArgumentException($"{option.Name} {kind.Trim()}: {problems[0].Message} {problems[0].Hint}".TrimEnd());
        }

        return found;
    }
}
