namespace InnovationPotential.Robustness;

/// <summary>What is to be said of cells that are to be drawn by the errors they state.</summary>
internal static class StatedErrorNotes
{
    public static IEnumerable<Diagnostic> Of(StatedErrors factor, StudyVariant[] variants)
    {
        var counts = variants.Select(v => v.Plans.Select(s => s.Cells.StatedErrorsOf(factor)).ToArray())
            .Select(s => (All: s.Sum(c => c.All), Unstated: s.Sum(c => c.Unstated), Undrawn: s.Sum(c => c.Undrawn))).ToArray();
        if (counts.Max(c => c.Unstated) is > 0 and var unstated)
            yield return Diagnostic.Information(RobustnessCodes.ExactCells,
                Invariant($"Of {counts.Max(c => c.All)} observed cells that '{factor.Name}' concerns, {unstated} state no error: "
                        + $"they stay as they are."));
        if (counts.Max(c => c.Undrawn) is > 0 and var undrawn)
            yield return Diagnostic.Warning(RobustnessCodes.ErrorsNotDrawn,
                $"{Counted.Of(undrawn, "cell states an error", "cells state errors")} that '{factor.Name}' cannot draw: "
                    + "they stay as they are.",
                hint: "The value lies outside its interval, or is not above 0 for a logarithm or below 0 for a count, or a step of one's "
                    + "own has changed it.");
    }
}
