using System.CommandLine;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options that say which units are scored without being ranked, and which are left out.</summary>
internal sealed class RoleOptions
{
    private readonly Option<string[]> _benchmarks = Ask.Of<string[]>("--benchmarks",
        "Units that are scored, but neither ranked nor learned from, beside those of the model; several are separated by "
            + "commas.");
    private readonly Option<string[]> _leftOut = Ask.Of<string[]>("--leave-out",
        "Units that are left out, beside those of the model; several are separated by commas.");

    private readonly Option<string[]> _filters = Ask.Of<string[]>("--filter",
        "Keeps the units that meet a condition on an attribute or a column of numbers, before anything else is done: "
            + "\"region = north | south\", \"population >= 100000\"; may be given several times. The others are named.");

    /// <summary>Every option.</summary>
    public Option<string[]>[] All => [_benchmarks, _leftOut, _filters];

    /// <summary>The model with the units' roles.</summary>
    public IndicatorModel Of(ParseResult parsed, IndicatorModel model) => All.All(o => parsed.Texts(o).IsEmpty) ? model : model with
    {
        Benchmarks = [.. model.Benchmarks, .. parsed.Names(_benchmarks)],
        LeftOut = [.. model.LeftOut, .. parsed.Names(_leftOut)],
        Preparation = parsed.GetValue(_filters) is { Length: > 0 } filters
            ? new PreparationPlan([.. filters.Select(FilterOf), .. model.Preparation?.Steps ?? []]) : model.Preparation,
    };

    private static Screening FilterOf(string text)
    {
        var sign = text.AsSpan().IndexOfAny("=<>!");
        return sign > 0 && text[..sign].Trim() is { Length: > 0 } name
            ? Screening.Where(name, text[sign..])
            : throw new ArgumentException($"'{text}' is no filter: write --filter \"region = north\" or \"population >= 100000\".");
    }
}
