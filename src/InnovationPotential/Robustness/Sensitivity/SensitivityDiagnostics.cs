using System.Numerics;
using InnovationPotential.Trends;

namespace InnovationPotential.Robustness;

/// <summary>What must be said about estimated Sobol' indices.</summary>
internal static class SensitivityDiagnostics
{
    /// <summary>The diagnostics of an analysis.</summary>
    /// <param name="outputs">The estimates.</param>
    /// <param name="rows">The rows of the design.</param>
    /// <param name="options">How they were estimated.</param>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<OutputSensitivity> outputs, int rows, SensitivityOptions options)
    {
        if (options.Points == SensitivityPoints.Sobol && !BitOperations.IsPow2(rows))
        {
            yield return Diagnostic.Information(
                SensitivityCodes.Unbalanced,
                FormattableString.Invariant($"{rows} rows of Sobol' points are no power of two, so the points are not balanced."),
                hint: FormattableString.Invariant($"Take {Counted.Of(BitOperations.RoundUpToPowerOf2((uint)rows), "row")}."));
        }

        foreach (var output in outputs)
        {
            var place = new Location { Node = output.Output };
            if (output.Failed > 0) yield return Failed(output, rows, place);
            if (output.Reason == UndefinedReason.Constant)
                yield return Diagnostic.Warning(SensitivityCodes.ConstantOutput,
                    $"The output '{output.Output}' does not vary, so there is no variance to share.", place,
                    "Let more vary, or ask for another output.");
            if (output is { Reason: null, Rows: 1 } && options.Resamples > 0)
                yield return Diagnostic.Information(SensitivityCodes.NoInterval,
                    $"One row of '{output.Output}' cannot be resampled, so there are no intervals.", place, "Take more rows.");
            foreach (var factor in output.Factors.Where(f => f.FirstLow > f.TotalHigh))
            {
                yield return Diagnostic.Warning(
                    SensitivityCodes.NotConverged,
                    $"The first-order index of '{factor.Factor}' for '{output.Output}' is above its total index, which is impossible: the "
                        + $"estimates have not converged.",
                    place, "Take more rows.");
            }
        }
    }

    private static Diagnostic Failed(OutputSensitivity output, int rows, Location place)
    {
        var message = FormattableString.Invariant(
            $"{output.Failed} of {rows} rows of '{output.Output}' have a value that is not a finite number and were left out.");
        return output.Rows == 0
            ? Diagnostic.Error(SensitivityCodes.FailedRows, message, place, "Nothing is left to estimate from.")
            : Diagnostic.Warning(SensitivityCodes.FailedRows, message, place,
                "The indices describe the part of the cube where the output is defined.");
    }
}
