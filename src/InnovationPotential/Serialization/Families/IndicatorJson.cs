using InnovationPotential.Indicators;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How indicators and their parts stand in JSON.</summary>
internal static class IndicatorJson
{
    public static JsonName<Direction> DirectionName { get; } =
        new(("higher", Direction.HigherIsBetter), ("lower", Direction.LowerIsBetter), ("target-range", Direction.TargetRange));

    private static readonly JsonShape<OrdinalLevel> Level = new("level", "A level of an ordinal scale.", new OrdinalLevel("", 0), m => m
        .Required("label", "The text that stands for the level in tables.", TextValue, l => l.Label, (l, v) => l with { Label = v })
        .Required("value", "The number the level counts as.", Number, l => l.Value, (l, v) => l with { Value = v }));

    public static JsonFamily<MeasurementScale> Scale { get; } = new JsonFamily<MeasurementScale>("scale", s => s.GetType().Name)
        .Case("ratio", "A true zero: ratios have a meaning.", new RatioScale(), m => m
            .Nullable("maximum", "The highest possible value.", Number, s => s.Maximum, (s, v) => s with { Maximum = v }))
        .Case("interval", "Only differences have a meaning.", new IntervalScale(), m => m
            .Nullable("minimum", "The lowest possible value.", Number, s => s.Minimum, (s, v) => s with { Minimum = v })
            .Nullable("maximum", "The highest possible value.", Number, s => s.Maximum, (s, v) => s with { Maximum = v }))
        .Case("binary", "Absent (0) or present (1).", new BinaryScale())
        .Case("ordinal", "Labeled levels in an order.", new OrdinalScale([]), m => m
            .Required("levels", "The levels, by ascending value.", Level.List, s => s.Levels, (s, v) => s with { Levels = v }));

    private static readonly JsonShape<Goalposts> GoalpostsShape = new("goalposts",
        "Fixed ends of the indicator's range in its natural units, low below high whatever the direction.", new Goalposts(0, 1), m => m
            .Required("low", "The lower end.", Number, g => g.Low, (g, v) => g with { Low = v })
            .Required("high", "The upper end.", Number, g => g.High, (g, v) => g with { High = v })
            .Optional("logarithmic", "Whether distances are measured on the logarithms.", Flag, g => g.Logarithmic,
                (g, v) => g with { Logarithmic = v })
            .Optional("capped", "Whether values beyond are meant to score as the end: that is then no warning.", Flag, g => g.Capped,
                (g, v) => g with { Capped = v }));

    private static readonly JsonShape<TargetRange> TargetRangeShape = new("targetRange", "The best range, both ends included.",
        new TargetRange(0, 0), m => m
            .Required("from", "The lower end.", Number, r => r.From, (r, v) => r with { From = v })
            .Required("to", "The upper end.", Number, r => r.To, (r, v) => r with { To = v }));

    private static readonly JsonShape<(double From, double Points)> Step = new("step", "From this value on, so many points.", (0, 0),
        m => m
            .Required("from", "The breakpoint; it belongs to the step.", Number, s => s.From, (s, v) => s with { From = v })
            .Required("points", "The points.", Number, s => s.Points, (s, v) => s with { Points = v }));

    public static JsonShape<Rubric> RubricShape { get; } = new("rubric", "How values become points.", new Rubric([]), m => m
        .Required("steps", "The steps, by ascending breakpoint.", Step.List, r => r.Steps, (r, v) => r with { Steps = v })
        .Optional("pointsBelow", "The points below the first breakpoint.", Number, r => r.PointsBelow,
            (r, v) => r with { PointsBelow = v }));

    public static JsonShape<Indicator> Shape { get; } = new("indicator", "A measured or scored property of units.", new Indicator(""),
        m => m
            .Node()
            .Optional("direction", "Which values are better; higher when left out.", DirectionName, i => i.Direction,
                (i, v) => i with { Direction = v })
            .Optional("scale", "What arithmetic the values allow; a ratio scale when left out.", Scale, i => i.Scale,
                (i, v) => i with { Scale = v })
            .Optional("unitOfMeasure", "The unit of measure.", TextValue, i => i.UnitOfMeasure, (i, v) => i with { UnitOfMeasure = v })
            .Nullable("role", "The part it plays in the innovation process.", Names<IndicatorRole>(), i => i.Role,
                (i, v) => i with { Role = v })
            .Optional("goalposts", "Fixed ends of its range.", GoalpostsShape, i => i.Goalposts, (i, v) => i with { Goalposts = v })
            .Nullable("target", "The value to reach.", Number, i => i.Target, (i, v) => i with { Target = v })
            .Optional("targetRange", "The best range, for the direction target-range.", TargetRangeShape, i => i.TargetRange,
                (i, v) => i with { TargetRange = v })
            .Nullable("norm", "The requirement a resource is held against.", Number, i => i.Norm, (i, v) => i with { Norm = v })
            .Optional("rubric", "How values become points.", RubricShape, i => i.Rubric, (i, v) => i with { Rubric = v }));

    /// <summary>Adds what dimensions have as well.</summary>
    public static JsonMembers<T> Node<T>(this JsonMembers<T> members)
        where T : ModelNode => members
            .Required("code", "The code, unique in the model.", TextValue, n => n.Code, (n, v) => (T)(n with { Code = v }))
            .Optional("name", "The name for people.", TextValue, n => n.Name, (n, v) => (T)(n with { Name = v }))
            .Optional("description", "What it means.", TextValue, n => n.Description, (n, v) => (T)(n with { Description = v }))
            .Optional("weight", "The weight among its siblings; 1 when left out.", Number, n => n.Weight,
                (n, v) => (T)(n with { Weight = v }));
}
