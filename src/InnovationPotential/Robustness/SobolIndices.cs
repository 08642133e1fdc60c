namespace InnovationPotential.Robustness;

/// <summary>
/// Sobol' indices of any function on the unit cube: which of its inputs its variance comes from, alone and in interactions.
/// </summary>
/// <remarks>
/// The function is evaluated at n rows of Saltelli's matrices A and B, and for each factor at A with the factor's inputs from B: n·(k + 2)
/// evaluations for k factors, n·(2k + 2) with the second order. First-order indices by Saltelli et al. (2010), centered, or Jansen (1999);
/// totals by Jansen (1999); second order by Saltelli (2002); intervals by the bootstrap over rows. Inputs are independent and uniform on
/// [0, 1): a factor with another distribution applies its quantile function, a choice among m alternatives takes ⌊m·x⌋.
/// The result depends on the function, the factors, the options and nothing else, and is the same bit for bit for any number of threads.
/// The function is called by several threads at once; an exception it throws ends the estimation and reaches the caller.
/// A value that is not finite fails its row, which is left out for that output and counted. A constant output has no indices, and says so.
/// </remarks>
public static class SobolIndices
{
    /// <summary>Estimates the indices of each input of a function.</summary>
    /// <param name="function">The function of a point whose coordinates are within [0, 1).</param>
    /// <param name="inputs">The number of inputs; they are named x1, x2, ….</param>
    /// <param name="configure">How, starting from <see cref="SensitivityOptions.Default"/>.</param>
    /// <param name="progress">Is told the share of the rows done.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no input.</exception>
    /// <exception cref="InvalidInputException">An option is out of its range, or there are more inputs than Sobol' points have coordinates
    /// for; all problems at once.</exception>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static SensitivityResult Estimate(
        Func<ReadOnlySpan<double>, double> function, int inputs, Func<SensitivityOptions, SensitivityOptions>? configure = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputs);
        return Estimate(function, [.. Enumerable.Range(1, inputs).Select(i => new SensitivityFactor(FormattableString.Invariant($"x{i}")))],
            configure, progress, cancellation);
    }

    /// <summary>Estimates the indices of factors, each of one input or of several that are changed at once.</summary>
    /// <param name="function">The function of a point whose coordinates are within [0, 1), in the order of the factors.</param>
    /// <param name="factors">The factors; a text is a factor of one input.</param>
    /// <param name="configure">How, starting from <see cref="SensitivityOptions.Default"/>.</param>
    /// <param name="progress">Is told the share of the rows done.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="InvalidInputException">A factor or an option is not valid, or there are more inputs than Sobol' points have
    /// coordinates for; all problems at once.</exception>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static SensitivityResult Estimate(
        Func<ReadOnlySpan<double>, double> function, IReadOnlyList<SensitivityFactor> factors,
        Func<SensitivityOptions, SensitivityOptions>? configure = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Estimate((point, outputs) => outputs[0] = function(point), factors, ["y"], configure, progress, cancellation);
    }

    /// <summary>Estimates the indices of factors for several outputs from the same evaluations.</summary>
    /// <param name="function">
    /// Receives a point whose coordinates are within [0, 1), in the order of the factors, and writes the outputs; one that is not written,
    /// or not finite, has failed. The same point must have the same values.
    /// </param>
    /// <param name="factors">The factors; a text is a factor of one input.</param>
    /// <param name="outputs">The outputs' names, the main one first.</param>
    /// <param name="configure">How, starting from <see cref="SensitivityOptions.Default"/>.</param>
    /// <param name="progress">Is told the share of the rows done.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="InvalidInputException">A factor, an output or an option is not valid, or there are more inputs than Sobol' points
    /// have coordinates for; all problems at once.</exception>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static SensitivityResult Estimate(
        Action<ReadOnlySpan<double>, Span<double>> function, IReadOnlyList<SensitivityFactor> factors, IReadOnlyList<string> outputs,
        Func<SensitivityOptions, SensitivityOptions>? configure = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(outputs);
        var options = configure?.Invoke(SensitivityOptions.Default) ?? SensitivityOptions.Default;
        InvalidInputException.ThrowIfAny(SensitivityInputs.Validate(factors, outputs, options));

        var design = new SaltelliDesign([.. factors.Select(f => f.Inputs)], options.Points, options.Seed, options.SecondOrder);
        var sample = SaltelliSampling.Run(design, new FunctionEvaluator(function, outputs.Count), 0, options.Rows,
            options.DegreeOfParallelism, progress, cancellation: cancellation);
        return SensitivityEstimation.Estimate(sample, [.. factors.Select(f => f.Name)], outputs, options, [], cancellation);
    }
}
