using System.Diagnostics;
using InnovationPotential.Robustness;

namespace InnovationPotential;

/// <summary>What is uncertain about an assessment: some factors, all at once.</summary>
/// <param name="Factors">The factors, each with its own name.</param>
/// <remarks>
/// Immutable, value-equal and safe to share between threads. A study does not hold a model: the same study may be run on several.
/// Replication i of a seed is the same whatever the number of replications, threads and parts.
/// </remarks>
/// <example><code>UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells()).Run(model, table)</code></example>
[DebuggerDisplay("{Factors.Count} factors")]
public sealed partial record UncertaintyStudy(EquatableArray<UncertainFactor> Factors)
{
    /// <summary>Weights ± 25 % at every level, what most audits take.</summary>
    public static UncertaintyStudy Default { get; } = Of(UncertainFactor.WeightNoise(0.25));

    /// <summary>A study of some factors.</summary>
    /// <param name="factors">The factors.</param>
    public static UncertaintyStudy Of(params ReadOnlySpan<UncertainFactor> factors) => new(EquatableArray.Create(factors));

    /// <summary>Everything that is wrong with the study of a model, as far as can be said without data.</summary>
    /// <param name="model">The model.</param>
    /// <returns>Errors and warnings: settings out of range, unknown names, factors that cannot go together, combinations of alternatives
    /// that make no valid model.</returns>
    /// <exception cref="ArgumentNullException">The model is null.</exception>
    public EquatableArray<Diagnostic> Validate(IndicatorModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new StudyRules(this, model).Validate().ToEquatableArray();
    }

    /// <summary>Draws replications of the assessment and counts scores, ranks and levels.</summary>
    /// <param name="model">The nominal model.</param>
    /// <param name="table">The units.</param>
    /// <param name="configure">Changes the options: how many replications, from which seed.</param>
    /// <param name="control">Progress, cancellation and a time budget.</param>
    /// <exception cref="InvalidInputException">The model, the table or the study has errors; all of them are carried.</exception>
    /// <exception cref="OperationCanceledException">The run was canceled.</exception>
    public UncertaintyResult Run(IndicatorModel model, IndicatorTable table, Func<UncertaintyOptions, UncertaintyOptions>? configure = null,
        StudyControl? control = null)
    {
        var compiled = CompiledStudy.Of(this, model, table, Configured(configure)).Scaled();
        return StudyRun.Part(compiled, 0, compiled.Frame.Options.Replications, control ?? StudyControl.None).ToResult();
    }

    /// <summary>
    /// Runs the study for several nodes from the same replications; each result is that of the study of its node alone
    /// (<see cref="UncertaintyOptions.Node"/>), to the byte.
    /// </summary>
    /// <param name="model">The nominal model; every combination of alternatives is fitted once for all nodes.</param>
    /// <param name="table">The units.</param>
    /// <param name="nodes">The codes of dimensions, each once.</param>
    /// <param name="configure">Changes the options; their node counts for nothing.</param>
    /// <param name="control">Progress, cancellation and a time budget, which each node has for itself.</param>
    /// <returns>A result for each node, in their order.</returns>
    /// <exception cref="ArgumentException">No node is named, or one twice.</exception>
    /// <exception cref="InvalidInputException">The model, the table or the study has errors; all of them are carried.</exception>
    /// <exception cref="OperationCanceledException">The run was canceled.</exception>
    public EquatableArray<UncertaintyResult> RunNodes(IndicatorModel model, IndicatorTable table, IReadOnlyList<string> nodes,
        Func<UncertaintyOptions, UncertaintyOptions>? configure = null, StudyControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        if (nodes.Count == 0 || nodes.Distinct(StringComparer.Ordinal).Count() < nodes.Count)
            throw new ArgumentException("Name at least one node, and each once.", nameof(nodes));
        var compiled = CompiledStudy.OfNodes(this, model, table, Configured(configure), nodes);
        return compiled.Select((c, n) => StudyRun.Part(c.Scaled(), 0, c.Frame.Options.Replications,
            (control ?? StudyControl.None).Within(n, nodes.Count)).ToResult()).ToEquatableArray();
    }

    /// <summary>
    /// Draws a range of the replications of a study, to be merged with the other ranges: <see cref="UncertaintyPart.Merge"/>.
    /// </summary>
    /// <param name="model">The nominal model.</param>
    /// <param name="table">The units.</param>
    /// <param name="from">The first replication, from 0.</param>
    /// <param name="to">One past the last replication; at most the number of replications of the whole study.</param>
    /// <param name="configure">Changes the options; the number of replications is that of the whole study.</param>
    /// <param name="control">Progress and cancellation.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or not within the study.</exception>
    /// <exception cref="InvalidInputException">The model, the table or the study has errors; all of them are carried.</exception>
    /// <exception cref="OperationCanceledException">The run was canceled.</exception>
    public UncertaintyPart RunPart(IndicatorModel model, IndicatorTable table, long from, long to,
        Func<UncertaintyOptions, UncertaintyOptions>? configure = null, StudyControl? control = null)
    {
        var options = Configured(configure);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, options.Replications);
        return StudyRun.Part(CompiledStudy.Of(this, model, table, options).Scaled(), from, to, control ?? StudyControl.None);
    }

    /// <summary>Finds which factors the variance of an output comes from: Sobol' indices, first-order and total.</summary>
    /// <param name="model">The nominal model.</param>
    /// <param name="table">The units.</param>
    /// <param name="outputs">What is explained, the main output first; the mean rank shift when left out.</param>
    /// <param name="configure">Changes the options: how many rows, from which seed.</param>
    /// <param name="control">Progress, cancellation and a time budget: the analysis is then that of as many rows as there were.</param>
    /// <exception cref="InvalidInputException">The model, the table, the study or an output has errors; all of them are
    /// carried.</exception>
    /// <exception cref="OperationCanceledException">The computation was canceled.</exception>
    /// <remarks>
    /// Each factor is one group of inputs, but for <see cref="WeightNoise.EachWeight"/>. Evaluations that fail leave their rows out,
    /// counted. Sources: Saltelli et al. (2010), Jansen (1999), Saisana, Saltelli and Tarantola (2005).
    /// </remarks>
    public SensitivityResult Sensitivity(
        IndicatorModel model,
        IndicatorTable table,
        IReadOnlyList<StudyOutput>? outputs = null,
        Func<SensitivityOptions, SensitivityOptions>? configure = null,
        StudyControl? control = null) =>
        new SensitivityRun(this, model, table, outputs, configure, control).Result();

    /// <summary>
    /// Evaluates a range of the rows of a sensitivity analysis, to be merged with the other ranges:
    /// <see cref="Robustness.SensitivityPart.Merge"/>.
    /// </summary>
    /// <param name="model">The nominal model.</param>
    /// <param name="table">The units.</param>
    /// <param name="from">The first row, from 0.</param>
    /// <param name="to">One past the last row; at most the number of rows of the whole analysis.</param>
    /// <param name="outputs">What is explained, the main output first; the mean rank shift when left out.</param>
    /// <param name="configure">Changes the options; the number of rows is that of the whole analysis.</param>
    /// <param name="control">Progress and cancellation.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or not within the analysis.</exception>
    /// <exception cref="InvalidInputException">The model, the table, the study or an output has errors; all of them are
    /// carried.</exception>
    /// <exception cref="OperationCanceledException">The computation was canceled.</exception>
    public SensitivityPart SensitivityPart(
        IndicatorModel model,
        IndicatorTable table,
        long from,
        long to,
        IReadOnlyList<StudyOutput>? outputs = null,
        Func<SensitivityOptions, SensitivityOptions>? configure = null,
        StudyControl? control = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        return new SensitivityRun(this, model, table, outputs, configure, control).Part(from, to);
    }

    private static UncertaintyOptions Configured(Func<UncertaintyOptions, UncertaintyOptions>? configure) =>
        configure?.Invoke(UncertaintyOptions.Default) ?? UncertaintyOptions.Default;
}
