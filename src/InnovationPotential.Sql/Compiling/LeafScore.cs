using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Sql;

/// <summary>The score of a value, as a fitted normalization gives it.</summary>
internal static class LeafScore
{
    /// <summary>The most values of a reference that a map through them may have.</summary>
    public const int MostKnots = 256;

    /// <summary>Why a map cannot be said; null where it can.</summary>
    public static string? Obstacle(FittedNormalization map) => map switch
    {
        FittedUndefined or FittedAffine or FittedLine or FittedBand or FittedSteps or FittedLogistic or FittedDesirability
            or FittedReciprocal or FittedPoints or FittedSufficiency or FittedLevels or FittedScaleLevels or FittedRanks => null,
        FittedKnots { Values.Count: <= MostKnots } => null,
        FittedKnots => "its map goes through more values of the reference than a statement can hold; fitted in the database they are "
            + "ranked there",
        FittedRescaled rescaled => Obstacle(rescaled.Inner),
        FittedDistance distance => Obstacle(distance.OfDistance),
        FittedByUnit or FittedOwnNorms => "what it learned differs from unit to unit",
        _ => "code of the user's own does not run in a database",
    };

    /// <summary>The score; NULL of NULL.</summary>
    /// <param name="chain">Receives the columns.</param>
    /// <param name="map">The normalization.</param>
    /// <param name="x">The value.</param>
    /// <param name="ranked">The score by its rank, where the map asks for it.</param>
    public static Term Of(Chain chain, FittedNormalization map, Term x, Term? ranked = null) => map switch
    {
        FittedRanks or FittedDistance { OfDistance: FittedRanks } => ranked!,
        FittedUndefined undefined => undefined.IsUndefined
            ? Term.Null : chain.Column($"CASE WHEN {x} IS NOT NULL THEN {undefined.Value} END"),
        FittedAffine affine => Affine(chain, affine.Map, x),
        FittedLine { Logarithmic: false } line when x.Known is var (isKnown, value) =>
            Line(chain, line, x).KnownWhere(isKnown, Line(chain, line, value)),
        FittedLine line => Line(chain, line, x),
        FittedBand band => Stepwise(chain, Steps<double>.Of(band.Apply, [band.Low, band.High]), x),
        FittedSteps steps => Stepwise(chain, Steps<double>.Of(steps.Apply, steps.Edges), x),
        FittedKnots knots => chain.Column($"CASE WHEN {x} IS NOT NULL THEN {Knots(chain, knots, x, 0, knots.Values.Count - 1)} END"),
        FittedLogistic curve =>
            chain.Column($"{1} / ({1} + {chain.Exp(chain.Term($"-({x} - {curve.Center}) / {curve.Width}"))})"),
        FittedDesirability curve => Desirability(chain, curve, x),
        FittedReciprocal quotient => chain.Column(
            $"CASE WHEN {x} > {0} THEN {quotient.Reference} / {Clamped(chain, x, quotient.LowEnd, quotient.HighEnd)} END"),
        FittedRescaled rescaled => Rescaled(chain, rescaled, Of(chain, rescaled.Inner, x, ranked)),
        FittedDistance distance => Of(chain, distance.OfDistance, Distance(chain, distance.Target, x)),
        FittedPoints points => Points(chain, points, x),
        FittedSufficiency sufficiency => Sufficiency(chain, sufficiency, x),
        FittedLevels levels => Stepwise(chain, Steps<double>.Of(levels.Apply, EdgesOf(levels)), x),
        FittedScaleLevels levels => OnScale(chain, levels.Scale, levels.IsReversed, x),
        _ => throw new NotSupportedException(Obstacle(map)),
    };

    private static Term Affine(Chain chain, AffineMap map, Term x) =>
        map.IsIdentity ? x : chain.Column($"{Clamped(chain, Expressed(chain, map, x), map.Low, map.High)}");

    /// <summary>A line without its clamps.</summary>
    public static Term Expressed(Chain chain, AffineMap map, Term x) =>
        x.IsNull || map.IsIdentity ? x
        : map.Slope == 1 ? chain.Column($"{x} + {map.Intercept}", x.IsNullable)
        : chain.Column($"{map.Slope} * {x} + {map.Intercept}", x.IsNullable);

    private static Term Line(Chain chain, FittedLine line, Term x)
    {
        var inside = Clamped(chain, x, line.LowEnd, line.HighEnd);
        var distance = line.Logarithmic
            ? chain.Term($"ln({inside} / {line.Origin}) / {line.Width}")
            : line.Origin == 0 ? chain.Term($"{inside} / {line.Width}") : chain.Term($"({inside} - {line.Origin}) / {line.Width}");
        return (line.Start, line.Span) switch
        {
            (0, 1) => chain.Column($"{distance}"),
            (0, _) => chain.Column($"{line.Span} * {distance}"),
            (_, 1) => chain.Column($"{line.Start} + {distance}"),
            _ => chain.Column($"{line.Start} + {line.Span} * {distance}"),
        };
    }

    private static Term Clamped(Chain chain, Term x, double low, double high) =>
        (double.IsInfinity(low), double.IsInfinity(high)) switch
        {
            (true, true) => x,
            (false, true) => chain.Term($"CASE WHEN {x} < {low} THEN {low} ELSE {x} END", x.IsNullable),
            (true, false) => chain.Term($"CASE WHEN {x} > {high} THEN {high} ELSE {x} END", x.IsNullable),
            _ => chain.Term($"CASE WHEN {x} < {low} THEN {low} WHEN {x} > {high} THEN {high} ELSE {x} END", x.IsNullable),
        };

    private static Term Stepwise(Chain chain, Steps<double> steps, Term x)
    {
        var value = steps.First;
        var branches = new List<Term>();
        foreach (var (from, next) in steps.Cuts)
        {
            branches.Add(chain.Branch($"WHEN {x} < {from} THEN {value}"));
            value = next;
        }

        branches.Add(chain.Branch($"WHEN {x} IS NOT NULL THEN {value}"));
        return chain.Column($"CASE {Chain.Sequence(branches)} END");
    }

    // A tree of comparisons down to the two values between which x lies.
    private static Term Knots(Chain chain, FittedKnots knots, Term x, int first, int last)
    {
        if (first == last) return chain.Term($"{knots.Scores[first]}", false);
        if (last > first + 1)
        {
            var middle = (first + last) / 2;
            return chain.Term($"CASE WHEN {x} < {knots.Values[middle]} THEN {Knots(chain, knots, x, first, middle)} "
                + $"ELSE {Knots(chain, knots, x, middle, last)} END");
        }

        var (low, high, start, end) = (knots.Values[first], knots.Values[last], knots.Scores[first], knots.Scores[last]);
        return chain.Term($"CASE WHEN {x} <= {low} THEN {start} WHEN {x} >= {high} THEN {end} "
            + $"ELSE {start} + ({x} / {2} - {low / 2}) / {(high / 2) - (low / 2)} * {end - start} END");
    }

    private static Term Desirability(Chain chain, FittedDesirability curve, Term x)
    {
        var rise = FittedDesirability.YOfGood - FittedDesirability.YOfPoor;
        var y = chain.Term($"-({FittedDesirability.YOfPoor} + ({x} - {curve.Poor}) / {curve.Good - curve.Poor} * {rise})");
        return chain.Column($"{chain.Exp(chain.Term($"-{chain.Exp(y)}"))}");
    }

    private static Term Rescaled(Chain chain, FittedRescaled map, Term inner) => inner.IsNull ? inner
        : chain.Column($"{map.Range.Low} + ({inner} - {map.From}) / {map.To - map.From} * {map.Range.High - map.Range.Low}");

    private static Term Distance(Chain chain, TargetRange target, Term x) =>
        chain.Column($"CASE WHEN {x} < {target.From} THEN {target.From} - {x} WHEN {x} > {target.To} THEN {x} - {target.To} "
            + $"WHEN {x} IS NOT NULL THEN {0} END");

    private static Term Points(Chain chain, FittedPoints map, Term x)
    {
        if (map.Scale.Rubric is { } rubric)
            return Stepwise(chain, Steps<double>.Of(map.Apply, rubric.Steps.Select(s => s.From)), x);
        var points = OnScale(chain, new ScoreRange(map.Scale.Lowest, map.Scale.Highest), map.Scale.Reversed, x);
        return map.Zero == 0
            ? chain.Column($"{points} / {map.Attainable}") : chain.Column($"({points} - {map.Zero}) / {map.Attainable}");
    }

    // What is on the scale but for rounding is its end.
    private static Term OnScale(Chain chain, ScoreRange scale, bool isReversed, Term x)
    {
        var from = Cut.Least(v => Rounding.IsAtLeast(v, scale.Low)) ?? double.PositiveInfinity;
        var beyond = Cut.Least(v => !Rounding.IsAtMost(v, scale.High)) ?? double.PositiveInfinity;
        var inside = Clamped(chain, x, scale.Low, scale.High);
        var level = isReversed ? chain.Term($"{scale.Low + scale.High} - {inside}") : inside;
        return chain.Column($"CASE WHEN {x} >= {from} AND {x} < {beyond} THEN {level} END");
    }

    private static Term Sufficiency(Chain chain, FittedSufficiency map, Term x)
    {
        var cap = map.Cap.Highest;
        var (isCapped, isMore) = (map.Cap.IsCapped, map.Direction == Direction.HigherIsBetter);
        if (isMore) return isCapped
            ? chain.Column($"CASE WHEN {x} >= {0} THEN least({x} / {map.Norm}, {cap}) END")
            : chain.Column($"CASE WHEN {x} >= {0} THEN {x} / {map.Norm} END");
        return isCapped
            ? chain.Column($"CASE WHEN {x} > {0} THEN least({map.Norm} / {x}, {cap}) WHEN {x} = {0} THEN {cap} END")
            : chain.Column($"CASE WHEN {x} > {0} THEN {map.Norm} / {x} END");
    }

    private static IEnumerable<double> EdgesOf(FittedLevels map)
    {
        var edges = map.Table.Steps.Select(s => s.From).Append(map.Table.Highest);
        return map.EndsSum is { } sum ? edges.Select(e => sum - e) : edges;
    }
}
