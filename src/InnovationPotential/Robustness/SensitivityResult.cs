using System.Diagnostics;

namespace InnovationPotential.Robustness;

/// <summary>Sobol' indices of the factors for one output or several.</summary>
/// <remarks>
/// Immutable and value-equal, the same for any number of threads; safe to share between threads.
/// <para>JSON: exact numbers, null where undefined: <c>output</c>, <c>factors</c> (each with <c>factor</c>, <c>first</c>, <c>firstLow</c>,
/// <c>firstHigh</c>, <c>total</c>, <c>totalLow</c>, <c>totalHigh</c>), sums, <c>secondOrder</c> and <c>dummy</c> where asked for, of the
/// main output; <c>replications</c> (the rows), <c>evaluations</c>, <c>failed</c>, <c>seed</c>, what was used to estimate; <c>outputs</c>
/// where there are several; <c>diagnostics</c>.</para>
/// <para>CSV: a row for each output and factor, then for its pairs, with exact numbers; an undefined one is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[DebuggerDisplay("{Outputs.Count} outputs")]
public sealed partial record SensitivityResult
{
    internal SensitivityResult(EquatableArray<OutputSensitivity> outputs, SensitivityOptions options, long evaluations,
        EquatableArray<Diagnostic> diagnostics) =>
        (Outputs, Options, Evaluations, Diagnostics) = (outputs, options with { DegreeOfParallelism = -1 }, evaluations, diagnostics);

    /// <summary>The outputs, the main one first.</summary>
    public EquatableArray<OutputSensitivity> Outputs { get; }

    /// <summary>The main output.</summary>
    public OutputSensitivity Main => Outputs[0];

    /// <summary>The indices of each factor for the main output.</summary>
    public EquatableArray<FactorSensitivity> Factors => Main.Factors;

    /// <summary>How they were estimated; the number of threads, which changes nothing, is not kept.</summary>
    public SensitivityOptions Options { get; }

    /// <summary>How often the function was evaluated.</summary>
    public long Evaluations { get; }

    /// <summary>What must be said about the indices.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>An output.</summary>
    /// <param name="output">Its name.</param>
    /// <exception cref="ArgumentException">There is no such output.</exception>
    public OutputSensitivity this[string output] =>
        Outputs.FirstOrDefault(o => o.Output == output)
            ?? throw Nearest.NotFound($"There is no output '{output}'.", output, Outputs.Select(o => o.Output), nameof(output));
}
