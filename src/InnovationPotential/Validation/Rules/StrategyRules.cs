using InnovationPotential.Aggregations;
using InnovationPotential.Strategies;
using InnovationPotential.Weightings;

namespace InnovationPotential.Validation;

/// <summary>
/// What strategies, weightings and aggregations have to say of the nodes they stand on, as far as it can be said without data.
/// </summary>
internal sealed class StrategyRules
{
    // The range of scores that only data tell: no rule objects to it.
    private static readonly ScoreRange Unknown = new(1, 2);
    private static readonly WeightingValidator Whole = new();

    private readonly IReadOnlyList<ModelPlace> _places;
    private readonly List<Diagnostic> _found;
    private readonly Dictionary<ModelPlace, StrategyPlace> _resolved = [];
    private readonly Dictionary<string, ModelPlace> _codes = new(StringComparer.Ordinal);

    public StrategyRules(IReadOnlyList<ModelPlace> places, List<Diagnostic> found)
    {
        _places = places;
        _found = found;
        foreach (var place in places)
        {
            _resolved[place] = StrategyPlace.Of(place, place.Parent is { } parent ? _resolved[parent] : null, found);
            if (place.Node.Code is { } code) _codes.TryAdd(code, place);
        }
    }

    public void Validate(Bands? bands)
    {
        foreach (var place in _places.Reverse())
        {
            var resolved = _resolved[place];
            if (place.Node is Indicator indicator) ValidateIndicator(resolved, indicator);
            else ValidateDimension(resolved, (Dimension)place.Node);
        }

        if (bands is not null && _resolved[_places[0]].Range is { } range) ValidateBands(bands, range);
    }

    private void ValidateIndicator(StrategyPlace resolved, Indicator indicator)
    {
        resolved.HasInput = indicator is { Role: IndicatorRole.Input, Weight: > 0 };
        resolved.HasOutput = indicator is { Role: IndicatorRole.Output, Weight: > 0 };
        if (resolved.Place.HasErrors || resolved.Strategy is not { } strategy) return;
        var problems = strategy.Validate(indicator).ToList();
        Add(problems, resolved.Place);
        if (problems.TrueForAll(p => p.Severity != Severity.Error)) resolved.Range = strategy.RangeOf(indicator);
    }

    private void ValidateDimension(StrategyPlace resolved, Dimension dimension)
    {
        var place = resolved.Place;
        var children = place.Children.ConvertAll(c => _resolved[c]);
        resolved.HasInput = dimension.Weight != 0 && children.Exists(c => c.HasInput);
        resolved.HasOutput = dimension.Weight != 0 && children.Exists(c => c.HasOutput);
        resolved.IndicatorCount = children.Sum(c => c.IndicatorCount);
        ValidateExceptions(place, dimension);
        if (resolved.Strategy is not { } strategy || children.Count == 0) return;
        var weighting = dimension.Weighting ?? strategy.DefaultWeighting;
        var outline = OutlineOf(place, children, strategy, Weigh(place, children, weighting));
        resolved.Outline = outline;
        Add(strategy.Validate(outline), place);
        var aggregation = strategy.AggregationOf(outline);
        var mixes = resolved is { HasInput: true, HasOutput: true } && !children.Exists(c => c is { HasInput: true, HasOutput: true });
        if (mixes && (aggregation is null ? strategy.IsAdditive(outline) : aggregation.Properties.Compensability != Compensability.None))
        {
            _found.Add(Diagnostic.Warning(
                AssessmentCodes.MixedRoles,
                $"'{dimension.Code}' combines inputs and outputs in one score, which then measures neither potential nor performance.",
                place.At(),
                "Assess inputs and outputs in models of their own (OECD/JRC Handbook 2008, p. 22)."));
        }

        if (aggregation is Choquet { Importances.Count: var stated } && stated != children.Count)
        {
            _found.Add(Diagnostic.Error(
                StrategyCodes.InvalidSetting,
                $"The Choquet integral of '{dimension.Code}' states {Counted.Of(stated, "importance")} for "
                    + $"{Counted.Of(children.Count, "child", "children")}.", place.At(),
                    "State one importance a child, in the children's order."));
        }

        if (aggregation is DirectionalBenefitOfTheDoubt { Direction: { IsEmpty: false, Count: var numbers } } && numbers != children.Count)
        {
            _found.Add(Diagnostic.Error(
                StrategyCodes.InvalidSetting,
                $"The direction of '{dimension.Code}' has {Counted.Of(numbers, "number")} for "
                    + $"{Counted.Of(children.Count, "child", "children")}.",
                place.At(),
                "Give one number a child, in the children's order."));
        }

        if (aggregation is not null && children.Count > 1) ValidateCompatibility(place, dimension, weighting, aggregation);
        var dependsOnData = strategy.ComparesUnits(outline)
            || (weighting.IsDataDriven && aggregation is { Properties.NormalizesWeights: false });
        if (!dependsOnData && children.TrueForAll(c => c.Range is not null || !(c.Place.Node.Weight > 0)))
            resolved.Range = strategy.RangeOf(outline);
    }

    private static NodeOutline OutlineOf(ModelPlace place, List<StrategyPlace> children, AssessmentStrategy strategy, double[] weights)
    {
        var counted = children.FindAll(c => c.Place.Node.Weight > 0);
        var common = counted.TrueForAll(c => c.Range is not null)
            ? strategy.ChildRangeOf(counted.Select(c => c.Range!.Value).ToArray()) : null;
        return new NodeOutline(place.Node.Code,
            children.Select((c, i) => new ChildOutline(c.Place.Node.Code, weights[i] * MassOf(strategy, c), RangeOf(c, common))
            {
                Indicator = c.Place.Node as Indicator,
                NominalWeight = c.Place.Node.Weight,
                Title = c.Place.Node.Title,
                IsCapped = IsCapped(c.Place),
            }).ToEquatableArray());
    }

    private static bool IsCapped(ModelPlace place) =>
        place.Node is Indicator indicator ? indicator.Goalposts is { Capped: true } : place.Children.TrueForAll(c =>
            c.Node.Weight == 0 || IsCapped(c));

    private static ScoreRange RangeOf(StrategyPlace child, ScoreRange? common) =>
        child.Range is not { } range ? Unknown : common is { } to && range.IsBounded ? to : range;

    private static double MassOf(AssessmentStrategy strategy, StrategyPlace child) =>
        child.Place.HasErrors ? 1 : strategy.MassOf(child.Place.Node as Indicator, child.Strategy, child.Outline);

    private double[] Weigh(ModelPlace place, List<StrategyPlace> children, Weighting weighting)
    {
        double[] nominal = [.. children.Select(c => c.Place.Node.Weight).Select(w => w >= 0 && double.IsFinite(w) ? w : 1)];
        if (!Whole.Validate(weighting).IsValid) return nominal;
        ValidateCodes(place, weighting);
        if (weighting.IsDataDriven) return nominal;
        var result = weighting.Weigh(new Siblings
        {
            Node = place.Node.Code,
            Codes = children.ConvertAll(c => c.Place.Node.Code).ToArray(),
            Nominal = nominal,
            IndicatorCounts = children.ConvertAll(c => Math.Max(1, c.IndicatorCount)).ToArray(),
        });
        Add(result.Diagnostics, place);
        if (result.Diagnostics.Any(d => d.Severity == Severity.Error)) return nominal;
        if (nominal.Any(w => w > 0) && result.Weights.All(w => w == 0))
            _found.Add(Diagnostic.Error(ModelCodes.NoWeight, $"The weighting '{weighting.Kind}' gives all children the weight 0.",
                place.At()));
        return [.. result.Weights];
    }

    private void ValidateCodes(ModelPlace place, Weighting weighting)
    {
        IEnumerable<string> named = weighting switch
        {
            FixedWeights w => w.Weights.Select(c => c.Code),
            OptimizedImportance w => w.Targets.Select(c => c.Code),
            RankOrderWeights w => w.Order.SelectMany(g => g),
            BudgetAllocation w => w.Budgets.SelectMany(b => b.Points).Select(c => c.Code),
            AhpWeights w => w.Judgments.SelectMany(j => j.Codes),
            _ => [],
        };
        foreach (var code in named.Distinct().Where(code => code is null || !_codes.ContainsKey(code)))
        {
            var unknown = Diagnostic.Warning(ModelCodes.UnknownCode,
                $"The weighting '{weighting.Kind}' names '{code}', which the model does not have.", place.At(),
                $"{(code is null ? "" : Nearest.DidYouMean(code, _codes.Keys))}Check the spelling.");
            if (!_found.Exists(d => d.Code == unknown.Code && d.Message == unknown.Message)) _found.Add(unknown);
        }
    }

    private void ValidateExceptions(ModelPlace place, Dimension dimension)
    {
        if (dimension.Strategy is not WeightedIndex { Exceptions: { IsEmpty: false } exceptions }) return;
        for (var i = 0; i < exceptions.Count; i++)
        {
            if (exceptions[i] is not { } exception
                || (exception.Indicator is { } code && _codes.TryGetValue(code, out var named) && named.Node is Indicator
                    && named.IsBelow(place))) continue;
            _found.Add(Diagnostic.Error(
                ModelCodes.UnknownCode,
                $"The exception for '{exception.Indicator}' names no indicator below '{place.Node.Code}'.",
                place.At(FormattableString.Invariant($".strategy.exceptions[{i}].indicator")),
                $"{(exception.Indicator is { } wanted ? Nearest.DidYouMean(wanted, _codes.Keys) : "")}"
                    + "Check the spelling, or remove the exception."));
        }
    }

    private void ValidateCompatibility(ModelPlace place, Dimension dimension, Weighting weighting, Aggregation aggregation)
    {
        if (WeightingCompatibility.ObjectionTo(weighting.Method, aggregation.Properties.Class) is not { } reason) return;
        _found.Add(Diagnostic.Warning(
            ModelCodes.WeightingDoesNotSuit,
            $"The weighting '{weighting.Kind}' does not go together with the aggregation '{aggregation.Kind}' of "
                + $"'{place.Node.Code}': {reason}",
            place.At(dimension.Weighting is null ? "" : ".weighting"),
            "Use another weighting or aggregation (OECD/JRC Handbook 2008, Table 4)."));
    }

    private void ValidateBands(Bands bands, ScoreRange range)
    {
        var root = _places[0];
        if (bands.Quantity is BandQuantity.PercentOfMean or BandQuantity.PercentOfBest && range.Low < 0)
        {
            _found.Add(Diagnostic.Warning(
                AssessmentCodes.LevelBaseMayBeNegative,
                $"The bands cut a percentage, but the scores of '{root.Node.Code}' lie in {range}: of a mean or best of 0 or below there "
                    + $"is none.",
                root.At(".bands.quantity"),
                "Cut the score, its deviation from the mean or its percentile rank, or use a normalization onto a range from 0 up."));
        }

        if (bands.Quantity is BandQuantity.PercentileRank) range = ScoreRange.Unit;
        else if (bands.Quantity is not (BandQuantity.Share or BandQuantity.Score)) return;
        if (!range.IsBounded)
        {
            if (bands.Quantity == BandQuantity.Share)
            {
                _found.Add(Diagnostic.Error(
                    ModelCodes.ShareOfUnbounded,
                    $"The bands cut the share of what is attainable, but the scores of '{root.Node.Code}' lie in "
                        + $"{range}, which has no ends.",
                    root.At(".bands.quantity"),
                    "Cut the score or the percentage of the mean, or use a normalization with ends."));
            }

            return;
        }

        if (bands.Quantity == BandQuantity.Share) range = ScoreRange.Unit;
        var missed = new[] { range.Low, range.High }.Where(edge => bands.Of(edge) is null).ToArray();
        if (missed.Length == 0) return;
        _found.Add(Diagnostic.Warning(
            ModelCodes.BandsDoNotCover,
            $"No band holds {string.Join(" or ", missed.Select(edge => FormattableString.Invariant($"{edge}")))}, an end of the range "
                + $"{range} of results.",
            root.At(".bands.items"),
            "Let the first band begin at the lowest result and the last one include the highest."));
    }

    private void Add(IEnumerable<Diagnostic> problems, ModelPlace around)
    {
        foreach (var problem in problems)
        {
            var place = problem.Location.Node is { } code && code != around.Node.Code && _codes.TryGetValue(code, out var named)
                ? named : around;
            _found.Add(problem with { Location = problem.Location with { Path = place.Path } });
        }
    }
}
