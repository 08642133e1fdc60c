using System.Globalization;

namespace InnovationPotential.Robustness;

/// <summary>What is wrong with a study of a model.</summary>
internal sealed class StudyRules(UncertaintyStudy study, IndicatorModel model)
{
    /// <summary>The combinations of alternatives that a study may have.</summary>
    public const int LargestCombinations = 4096;

    private const int Named = 3;

    private readonly List<Diagnostic> _found = [];

    public List<Diagnostic> Check()
    {
        var faults = model.Validate().Where(d => d.Severity == Severity.Error).ToList();
        if (faults.Count > 0) return faults;
        if (study.Factors.IsEmpty)
            _found.Add(Diagnostic.Error(RobustnessCodes.InvalidFactor, "The study has no factor: nothing is uncertain.",
                hint: "Add one, such as UncertainFactor.WeightNoise(0.25)."));
        foreach (var name in study.Factors.GroupBy(f => f.Name).Where(g => g.Skip(1).Any()))
            _found.Add(Diagnostic.Error(RobustnessCodes.DuplicateName, $"Two factors are called '{name.Key}'.",
                hint: "Give each a name of its own."));
        foreach (var factor in study.Factors) _found.AddRange(factor.Check(model));
        Conflicts();
        if (_found.TrueForAll(d => d.Severity != Severity.Error)) Combinations();
        return _found;
    }

    private void Conflicts()
    {
        var choices = study.Factors.OfType<ChoiceFactor>().Where(c => c.Part is not null).GroupBy(c => c.Part).Where(g => g.Skip(1).Any());
        foreach (var same in choices)
            _found.Add(Diagnostic.Error(RobustnessCodes.Conflict, $"The factors {List(same)} replace the same part of the model.",
                hint: "Make one factor of their alternatives."));
        var aggregations = study.Factors.OfType<AggregationChoice>()
            .SelectMany(f => f.DimensionsIn(model).Select(d => (Factor: f, Code: d)));
        foreach (var same in aggregations.GroupBy(a => a.Code).Where(g => g.Skip(1).Any()))
        {
            _found.Add(Diagnostic.Error(
                RobustnessCodes.Conflict, $"The factors {List(same.Select(s => s.Factor))} both replace the aggregation in '{same.Key}'.",
                new Location { Node = same.Key }, "Let each have levels or dimensions of its own."));
        }

        var weights = study.Factors.OfType<WeightFactor>().SelectMany(f => f.DimensionsIn(model).Select(d => (Factor: f, d.Code)));
        foreach (var same in weights.GroupBy(w => (w.Code, w.Factor.Replaces)).Where(g => g.Skip(1).Any()))
        {
            _found.Add(Diagnostic.Error(
                RobustnessCodes.Conflict,
                $"The factors {List(same.Select(s => s.Factor))} {(same.Key.Replaces ? "both set" : "both disturb")} the weights in "
                    + $"'{same.Key.Code}'.",
                new Location { Node = same.Key.Code },
                "Let each have levels or dimensions of its own."));
        }

        var drawn = study.Factors.OfType<DataFactor>().Where(f => f is MissingCells or StatedErrors)
            .SelectMany(f => model.Indicators.Where(i => f.Indicators.IsEmpty || f.Indicators.AsSpan().Contains(i.Code))
                .Select(i => (Factor: f, i.Code)));
        foreach (var same in drawn.GroupBy(d => (d.Code, d.Factor.Kind)).Where(g => g.Skip(1).Any()))
            _found.Add(Diagnostic.Error(RobustnessCodes.Conflict,
                $"The factors {List(same.Select(s => s.Factor))} both draw the {(same.Key.Kind == "stated-errors"
                    ? "observed" : "missing")} cells of '{same.Key.Code}'.",
                new Location { Node = same.Key.Code }, "Let each have indicators of its own."));
        if (study.Factors.OfType<LeaveOneOut>().Skip(1).Any())
            _found.Add(Diagnostic.Error(RobustnessCodes.Conflict, "Two factors leave indicators out.", hint: "Make one of them."));
        if (study.Factors.OfType<ImputationDraws>().Any() && !study.Factors.OfType<ImputationChoice>().Any()
            && !study.Factors.OfType<ModelChoice>().Any() && model.Preparation?.Steps.Any(s => s is Imputation) != true)
            _found.Add(Diagnostic.Error(RobustnessCodes.Conflict,
                "Imputed cells are to be drawn, but neither the model nor an alternative imputes any.",
                hint: "Add an imputation to the model, or draw missing cells instead."));
    }

    private void Combinations()
    {
        var inputs = new StudyInputs(model, study.Factors);
        if (inputs.Combinations > LargestCombinations)
        {
            _found.Add(Diagnostic.Error(
                RobustnessCodes.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"The alternatives make more than {LargestCombinations} combinations."),
                hint: "Let fewer things vary at once."));
            return;
        }

        if (inputs.Combinations == 1) return;
        var nominal = new StudyCase(model, null);
        var faults = Enumerable.Range(0, (int)inputs.Combinations)
            .SelectMany(c => inputs.CaseOf(c, nominal).Model.Validate().Where(d => d.Severity == Severity.Error)
                .Select(d => (d.Message, d.Location.Node, d.Hint, Combination: inputs.Describe(c))));
        foreach (var same in faults.GroupBy(f => (f.Message, f.Node, f.Hint)))
            _found.Add(Impossible([.. same.Select(s => s.Combination)], same.Key.Message, same.Key.Node, same.Key.Hint));
    }

    /// <summary>The diagnostic of combinations that make no assessment.</summary>
    public static Diagnostic Impossible(IReadOnlyList<string> combinations, string reason, string? node, string? hint) => Diagnostic.Error(
        RobustnessCodes.ImpossibleCombination,
        combinations is [""]
            ? $"As it is, {reason}"
            : $"With {string.Join("; with ", combinations.Take(Named))}{(combinations.Count > Named
                ? string.Create(CultureInfo.InvariantCulture, $"; and {combinations.Count - Named} more") : "")}: {reason}",
        new Location { Node = node },
        hint);

    private static string List(IEnumerable<UncertainFactor> factors) => string.Join(" and ", factors.Select(f => $"'{f.Name}'").Distinct());
}
