namespace InnovationPotential.Robustness;

/// <summary>A sensitivity analysis of a study, ready to evaluate any of its rows.</summary>
internal sealed class SensitivityRun
{
    private readonly CompiledStudy _study;
    private readonly IReadOnlyList<StudyOutput> _outputs;
    private readonly SensitivityOptions _options;
    private readonly StudyControl _control;
    private readonly SaltelliDesign _design;
    private readonly SensitivityFrame _frame;

    /// <summary>Prepares an analysis.</summary>
    /// <param name="study">What is uncertain.</param>
    /// <param name="model">The nominal model.</param>
    /// <param name="table">The units.</param>
    /// <param name="outputs">What is explained; null for the mean rank shift.</param>
    /// <param name="configure">Changes the options.</param>
    /// <param name="control">Progress, cancellation and a time budget; null for none.</param>
    /// <exception cref="InvalidInputException">The model, the table, the study, an output or an option has errors.</exception>
    public SensitivityRun(
        UncertaintyStudy study, IndicatorModel model, IndicatorTable table, IReadOnlyList<StudyOutput>? outputs,
        Func<SensitivityOptions, SensitivityOptions>? configure, StudyControl? control)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        _outputs = outputs ?? [StudyOutput.RankShift];
        _control = control ?? StudyControl.None;
        _options = configure?.Invoke(SensitivityOptions.Default) ?? SensitivityOptions.Default;
        InvalidInputException.ThrowIfAny([.. study.Validate(model), .. OutputRules.Validate(_outputs, model, table)]);
        _study = CompiledStudy.Of(study, model, table,
            UncertaintyOptions.Default with
            {
                DegreeOfParallelism = _options.DegreeOfParallelism,
                Seed = _options.Seed,
                Node = _options.Node,
            });
        var level = _outputs.FirstOrDefault(o => o is LevelOutput);
        if (level is not null && _options.Node is { } node && node != model.Code)
            throw new InvalidInputException([Diagnostic.Error(RobustnessCodes.InvalidFactor,
                $"'{level.Name}' cannot be explained for '{node}': levels are those of the root.", new Location { Node = node },
                "Explain its score or rank.")]);
        if (level is not null && _study.Frame.Levels is null)
            throw new InvalidInputException([Diagnostic.Error(RobustnessCodes.MixedRanges,
                $"'{level.Name}' cannot be explained: the alternatives score on different ranges, or the scores have no ends, where "
                    + $"the model's bands mean nothing.", hint: "Explain a rank, or take the alternatives apart into two studies.")]);
        SensitivityFactor[] factors = [.. _study.Inputs.Groups.Select(g => new SensitivityFactor(g.Group.Name, g.Group.Count))];
        string[] names = [.. _outputs.Select(o => o.Name)];
        InvalidInputException.ThrowIfAny(SensitivityInputs.Validate(factors, names, _options));
        _design = new SaltelliDesign([.. factors.Select(f => f.Inputs)], _options.Points, _options.Seed, _options.SecondOrder);
        _frame = new SensitivityFrame
        {
            Title = _study.Frame.Title,
            Factors = [.. factors.Select(f => f.Name)],
            Outputs = names.ToEquatableArray(),
            Options = _options,
            Fingerprint = _study.Frame.Fingerprint,
            Provenance = _study.Frame.Provenance,
            Diagnostics = _study.Frame.Diagnostics,
        };
    }

    /// <summary>The indices from all rows.</summary>
    /// <exception cref="OperationCanceledException">The computation was canceled.</exception>
    public SensitivityResult Result() => Part(0, _options.Rows).Estimate(_options.DegreeOfParallelism, _control.Cancellation);

    /// <summary>Evaluates some rows.</summary>
    /// <param name="from">The first row.</param>
    /// <param name="to">One past the last row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range goes beyond the rows.</exception>
    /// <exception cref="OperationCanceledException">The computation was canceled.</exception>
    public SensitivityPart Part(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, _options.Rows);
        var evaluator = new StudyEvaluator(_study, _outputs);
        var began = _control.Clock.GetTimestamp();
        var sample = SaltelliSampling.Run(_design, evaluator, from, to, _options.DegreeOfParallelism, _control.Progress,
            () => _control.Budget is { } budget && _control.Clock.GetElapsedTime(began) >= budget, _control.Cancellation);
        // What the budget ends is the analysis of as many rows.
        var frame = sample.To == to ? _frame : _frame with { Options = _options with { Rows = (int)sample.To } };
        return new SensitivityPart(frame, sample);
    }
}
