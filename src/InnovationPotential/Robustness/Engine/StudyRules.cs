namespace InnovationPotential.Robustness;

/// <summary>What is wrong with a study of a model.</summary>
internal sealed class StudyRules(UncertaintyStudy study, IndicatorModel model)
{
    /// <summary>The combinations of alternatives that a study may have.</summary>
    public const int LargestCombinations = 4096;

    private readonly List<Diagnostic> _found = [];

    public List<Diagnostic> Validate()
    {
        var problems = model.Validate().Where(d => d.Severity == Severity.Error).ToList();
        if (problems.Count > 0) return problems;
        if (study.Factors.IsEmpty)
            _found.Add(Diagnostic.Error(RobustnessCodes.InvalidFactor, "The study has no factor: nothing is uncertain.",
                hint: "Add one, such as UncertainFactor.WeightNoise(0.25)."));
        foreach (var name in study.Factors.Repeated(f => f.Name))
            _found.Add(Diagnostic.Error(RobustnessCodes.DuplicateName, $"Two factors are called '{name.Key}'.",
                hint: "Give each a name of its own."));
        foreach (var factor in study.Factors) _found.AddRange(factor.Validate(model));
        Conflicts();
        if (_found.TrueForAll(d => d.Severity != Severity.Error)) Combinations();
        return _found;
    }

    private void Conflicts()
    {
        foreach (var same in study.Factors.OfType<ChoiceFactor>().Where(c => c.Part is not null).Repeated(c => c.Part))
            Conflict($"The factors {List(same)} replace the same part of the model.", "Make one factor of their alternatives.");
        const string apart = "Let each have levels or dimensions of its own.";
        Overlaps<AggregationChoice>(f => f.DimensionsIn(model), _ => "replace the aggregation in", apart);
        Overlaps<WeightFactor>(f => f.DimensionsIn(model).Select(d => d.Code),
            f => f.Replaces ? "set the weights in" : "disturb the weights in", apart);
        Overlaps<DataFactor>(
            f => f is MissingCells or StatedErrors ? model.Indicators.Where(f.Names).Select(i => i.Code) : [],
            f => f is StatedErrors ? "draw the observed cells of" : "draw the missing cells of", "Let each have indicators of its own.");
        if (study.Factors.OfType<LeaveOneOut>().Skip(1).Any()) Conflict("Two factors leave indicators out.", "Make one of them.");
        if (study.Factors.OfType<ImputationDraws>().Any() && !study.Factors.Any(f => f is ImputationChoice or ModelChoice)
            && model.Preparation?.Steps.Any(s => s is Imputation) != true)
            Conflict("Imputed cells are to be drawn, but neither the model nor an alternative imputes any.",
                "Add an imputation to the model, or draw missing cells instead.");
    }

    // Factors that do the same to the same node.
    private void Overlaps<T>(Func<T, IEnumerable<string>> nodesOf, Func<T, string> does, string hint)
        where T : UncertainFactor
    {
        var done = study.Factors.OfType<T>().SelectMany(f => nodesOf(f).Select(code => (Factor: f, Node: code, Does: does(f))));
        foreach (var same in done.Repeated(d => (d.Node, d.Does)))
            Conflict($"The factors {List(same.Select(d => d.Factor))} both {same.Key.Does} '{same.Key.Node}'.", hint, same.Key.Node);
    }

    private void Conflict(string message, string hint, string? node = null) =>
        _found.Add(Diagnostic.Error(RobustnessCodes.Conflict, message, new Location { Node = node }, hint));

    private void Combinations()
    {
        var inputs = new StudyInputs(model, study.Factors);
        if (inputs.Combinations > LargestCombinations)
        {
            _found.Add(Diagnostic.Error(
                RobustnessCodes.TooLarge,
                Invariant($"The alternatives make more than {LargestCombinations} combinations."),
                hint: "Let fewer things vary at once."));
            return;
        }

        if (inputs.Combinations == 1) return;
        var nominal = new StudyCase(model, null);
        var problems = Enumerable.Range(0, (int)inputs.Combinations)
            .SelectMany(c => inputs.CaseOf(c, nominal).Model.Validate().Where(d => d.Severity == Severity.Error)
                .Select(d => (d.Message, d.Location.Node, d.Hint, Combination: inputs.Describe(c))));
        foreach (var same in problems.GroupBy(f => (f.Message, f.Node, f.Hint)))
            _found.Add(Diagnostic.Error(RobustnessCodes.ImpossibleCombination,
                VariantNotes.With([.. same.Select(s => s.Combination)]) + same.Key.Message,
                new Location { Node = same.Key.Node }, same.Key.Hint));
    }

    private static string List(IEnumerable<UncertainFactor> factors) => string.Join(" and ", factors.Select(f => $"'{f.Name}'").Distinct());
}
