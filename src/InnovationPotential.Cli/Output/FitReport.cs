using System.Globalization;

namespace InnovationPotential.Cli.Output;

/// <summary>What a model was fitted on and what preparation did, in words.</summary>
internal static class FitReport
{
    /// <summary>The scope and the table, such as <c>the whole panel of 11 units in 2016 to 2020</c>.</summary>
    public static string Of(FittedModel fitted)
    {
        var units = fitted.ReferenceUnits.Count == 1
            ? "1 unit" : string.Create(CultureInfo.InvariantCulture, $"{fitted.ReferenceUnits.Count} units");
        var periods = fitted.ReferencePeriods.Count switch
        {
            0 => "",
            1 => $" in {fitted.ReferencePeriods[0]}",
            _ => $" from {fitted.ReferencePeriods[0]} to {fitted.ReferencePeriods[^1]}",
        };
        return $"{(fitted.Scope == FitScope.EachPeriod ? "each period by itself" : $"the {fitted.Scope}")} of {units}{periods}";
    }

    /// <summary>A line for each step of preparation.</summary>
    public static IEnumerable<string> Steps(Assessment assessment) =>
        assessment.Preparation is { } prepared
            ? prepared.Steps.Select((step, i) => string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. {step}")).Prepend("Preparation:")
            : ["Preparation: none."];
}
