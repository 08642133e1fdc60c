using InnovationPotential.Strategies;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>What a model was fitted on and what preparation did, in words.</summary>
internal static class FitReport
{
    /// <summary>The scope and the table, such as <c>the whole panel of 11 units in 2016 to 2020</c>.</summary>
    public static string Of(FittedModel fitted)
    {
        // A reference in a database is known by its statistics alone.
        var units = fitted.ReferenceUnits.IsEmpty ? "" : $" of {Counted.Of(fitted.ReferenceUnits.Count, "unit")}";
        var periods = fitted.ReferencePeriods.Count switch
        {
            0 => "",
            1 => $" in {fitted.ReferencePeriods[0]}",
            _ => $" from {fitted.ReferencePeriods[0]} to {fitted.ReferencePeriods[^1]}",
        };
        return $"{fitted.Scope.Words}{units}{periods}";
    }

    /// <summary>A line for each scope of its own that the scores of indicators are learned from.</summary>
    public static IEnumerable<string> Scopes(FittedModel fitted) => fitted.Model.Nodes.OfType<Dimension>()
        .SelectMany(d => d.Strategy switch
        {
            WeightedIndex index => index.Exceptions.Select(e => (e.Indicator, e.Scope)).Prepend((d.Code, index.NormalizationScope)),
            ResourceBased resources => [(d.Code, resources.NormScope)],
            _ => [],
        })
        .Where(s => s.Item2 is not null)
        .Select(s => $"Scores of '{s.Item1}' are learned from {s.Item2!.Words}.");

    /// <summary>A line for each step of preparation.</summary>
    public static IEnumerable<string> Steps(Assessment assessment) =>
        assessment.Preparation is { } prepared
            ? prepared.Steps.Select((step, i) => Invariant($"  {i + 1}. {step}")).Prepend("Preparation:")
            : ["Preparation: none."];
}
