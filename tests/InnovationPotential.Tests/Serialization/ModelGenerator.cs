using CsCheck;

namespace InnovationPotential.Tests.Serialization;

/// <summary>Models of any shape over all families; they need not make sense, only be written and read again.</summary>
public static class ModelGenerator
{
    private static readonly Gen<double> Finite = Gen.Double.Where(double.IsFinite);

    private static readonly Gen<string?> Text =
        Gen.OneOf<string?>(Gen.Const((string?)null), Gen.String[Gen.Char["aé \"\\\n\tЖ<>&'+\u2028"], 0, 6]!);

    private static readonly Gen<string> Code = Gen.String[Gen.Char["abcXYZ_0 ."], 0, 6];

    private static readonly Gen<ModelNode> Indicator =
        from code in Code
        from name in Text
        from weight in Finite
        from direction in Gen.Enum<Direction>()
        from scale in OneOf([.. LeafExamples.Scales])
        from role in OneOf<IndicatorRole?>(null, IndicatorRole.Input, IndicatorRole.Process, IndicatorRole.Output, IndicatorRole.Context)
        from target in Finite.Nullable()
        from posts in Gen.Select(Finite, Finite, Gen.Bool).Select(p => new Goalposts(p.Item1, p.Item2) { Logarithmic = p.Item3 }).Null()
        from range in Gen.Select(Finite, Finite).Select(p => new TargetRange(p.Item1, p.Item2)).Null()
        from rubric in Gen.Select(Gen.Select(Finite, Finite).Select(p => (From: p.Item1, Points: p.Item2)).List[0, 3], Finite)
            .Select(p => new Rubric(p.Item1.ToEquatableArray()) { PointsBelow = p.Item2 }).Null()
        select (ModelNode)new Indicator(code)
        {
            Name = name,
            Description = name,
            Weight = weight,
            Direction = direction,
            Scale = scale,
            UnitOfMeasure = name,
            Role = role,
            Target = target,
            Norm = target,
            Goalposts = posts,
            TargetRange = range,
            Rubric = rubric,
        };

    private static readonly Gen<Dimension> Leaves = DimensionOf(Indicator);

    private static readonly Gen<Dimension> Tree =
        DimensionOf(Gen.OneOf(Indicator, DimensionOf(Gen.OneOf(Indicator, Leaves.Cast<ModelNode>())).Cast<ModelNode>()));

    public static Gen<IndicatorModel> Models { get; } =
        from root in Tree
        from version in Code
        from bands in OneOf<Bands?>([null, .. LeafExamples.AllBands])
        from scope in OneOf([FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2018)])
        select new IndicatorModel(root) { Version = version, Bands = bands, Scope = scope };

    private static Gen<Dimension> DimensionOf(Gen<ModelNode> child) =>
        from code in Code
        from name in Text
        from weight in Finite
        from strategy in OneOf<AssessmentStrategy?>([null, .. LeafExamples.Strategies])
        from aggregation in OneOf<Aggregation?>([null, .. LeafExamples.Aggregations])
        from weighting in OneOf<Weighting?>([null, .. LeafExamples.Weightings])
        from coverage in Finite.Nullable()
        from basis in OneOf(Enum.GetValues<CoverageBasis>())
        from imputed in Gen.Bool
        from children in child.List[0, 3]
        select new Dimension(code)
        {
            Name = name,
            Weight = weight,
            Strategy = strategy,
            Aggregation = aggregation,
            Weighting = weighting,
            MinimumCoverage = coverage is >= 0 and <= 1 ? new MinimumCoverage(coverage.Value) { Basis = basis, CountsImputed = imputed }
                : null,
            Children = children.ToEquatableArray(),
        };

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static Gen<T?> Null<T>(this Gen<T> gen)
        where T : class => Gen.OneOf(Gen.Const((T?)null), gen.Select(v => (T?)v));

    private static Gen<T> Cast<T>(this Gen<Dimension> gen)
        where T : class => gen.Select(d => (T)(object)d);
}
