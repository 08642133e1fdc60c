using InnovationPotential.Indicators;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How indicators and their parts stand in JSON.</summary>
internal static class IndicatorJson
{
    public static JsonName<Direction> DirectionName { get; } =
        new(("higher", Direction.HigherIsBetter), ("lower", Direction.LowerIsBetter), ("target-range", Direction.TargetRange));

    private static readonly JsonShape<OrdinalLevel> Level = new(
        "level",
        "A level of an ordinal scale.",
        new OrdinalLevel("", 0),
        new JsonPart<OrdinalLevel, string>("label", "The text that stands for the level in tables.", TextValue, l => l.Label,
            (l, v) => l with { Label = v }, required: true),
        new JsonPart<OrdinalLevel, double>("value", "The number the level counts as.", Number, l => l.Value, (l, v) => l with { Value = v },
            required: true));

    public static JsonFamily<MeasurementScale> Scale { get; } = new(
        "scale",
        s => s.GetType().Name,
        JsonCase<MeasurementScale>.Of("ratio", "A true zero: ratios have a meaning.", new RatioScale(),
            new JsonOptional<RatioScale>("maximum", "The highest possible value.", Number, s => s.Maximum,
                (s, v) => s with { Maximum = v })),
        JsonCase<MeasurementScale>.Of(
            "interval",
            "Only differences have a meaning.",
            new IntervalScale(),
            new JsonOptional<IntervalScale>("minimum", "The lowest possible value.", Number, s => s.Minimum,
                (s, v) => s with { Minimum = v }),
            new JsonOptional<IntervalScale>("maximum", "The highest possible value.", Number, s => s.Maximum,
                (s, v) => s with { Maximum = v })),
        JsonCase<MeasurementScale>.Of("binary", "Absent (0) or present (1).", new BinaryScale()),
        JsonCase<MeasurementScale>.Of(
            "ordinal",
            "Labeled levels in an order.",
            new OrdinalScale([]),
            new JsonPart<OrdinalScale, EquatableArray<OrdinalLevel>>("levels", "The levels, by ascending value.",
                new JsonList<OrdinalLevel>(Level), s => s.Levels, (s, v) => s with { Levels = v }, required: true)));

    private static readonly JsonShape<Goalposts> GoalpostsShape = new(
        "goalposts",
        "Fixed ends of the indicator's range in its natural units, low below high whatever the direction.",
        new Goalposts(0, 1),
        new JsonPart<Goalposts, double>("low", "The lower end.", Number, g => g.Low, (g, v) => g with { Low = v }, required: true),
        new JsonPart<Goalposts, double>("high", "The upper end.", Number, g => g.High, (g, v) => g with { High = v }, required: true),
        new JsonPart<Goalposts, bool>(
            "logarithmic", "Whether distances are measured on the logarithms.", Flag, g => g.Logarithmic,
            (g, v) => g with { Logarithmic = v }),
        new JsonPart<Goalposts, bool>("capped", "Whether values beyond are meant to score as the end: that is then no warning.", Flag,
            g => g.Capped, (g, v) => g with { Capped = v }));

    private static readonly JsonShape<TargetRange> TargetRangeShape = new(
        "targetRange",
        "The best range, both ends included.",
        new TargetRange(0, 0),
        new JsonPart<TargetRange, double>("from", "The lower end.", Number, r => r.From, (r, v) => r with { From = v }, required: true),
        new JsonPart<TargetRange, double>("to", "The upper end.", Number, r => r.To, (r, v) => r with { To = v }, required: true));

    private static readonly JsonShape<(double From, double Points)> Step = new(
        "step",
        "From this value on, so many points.",
        (0, 0),
        new JsonPart<(double From, double Points), double>("from", "The breakpoint; it belongs to the step.", Number, s => s.From,
            (s, v) => s with { From = v }, required: true),
        new JsonPart<(double From, double Points), double>("points", "The points.", Number, s => s.Points,
            (s, v) => s with { Points = v }, required: true));

    public static JsonShape<Rubric> RubricShape { get; } = new(
        "rubric",
        "How values become points.",
        new Rubric([]),
        new JsonPart<Rubric, EquatableArray<(double From, double Points)>>("steps", "The steps, by ascending breakpoint.",
            new JsonList<(double From, double Points)>(Step), r => r.Steps, (r, v) => r with { Steps = v }, required: true),
        new JsonPart<Rubric, double>("pointsBelow", "The points below the first breakpoint.", Number, r => r.PointsBelow,
            (r, v) => r with { PointsBelow = v }));

    public static JsonShape<Indicator> Shape { get; } = new(
        "indicator",
        "A measured or scored property of units.",
        new Indicator(""),
        new JsonPart<Indicator, string>("code", "The code, unique in the model.", TextValue, i => i.Code, (i, v) => i with { Code = v },
            required: true),
        new JsonPart<Indicator, string>("name", "The name for people.", TextValue, i => i.Name, (i, v) => i with { Name = v }),
        new JsonPart<Indicator, string>("description", "What it means.", TextValue, i => i.Description,
            (i, v) => i with { Description = v }),
        new JsonPart<Indicator, double>("weight", "The weight among its siblings; 1 when left out.", Number, i => i.Weight,
            (i, v) => i with { Weight = v }),
        new JsonPart<Indicator, Direction>("direction", "Which values are better; higher when left out.", DirectionName, i => i.Direction,
            (i, v) => i with { Direction = v }),
        new JsonPart<Indicator, MeasurementScale>("scale", "What arithmetic the values allow; a ratio scale when left out.", Scale,
            i => i.Scale, (i, v) => i with { Scale = v }),
        new JsonPart<Indicator, string>("unitOfMeasure", "The unit of measure.", TextValue, i => i.UnitOfMeasure,
            (i, v) => i with { UnitOfMeasure = v }),
        new JsonPart<Indicator, IndicatorRole?>("role", "The part it plays in the innovation process.",
            new JsonName<IndicatorRole?>(("input", IndicatorRole.Input), ("process", IndicatorRole.Process),
                ("output", IndicatorRole.Output), ("context", IndicatorRole.Context)), i => i.Role, (i, v) => i with { Role = v }),
        new JsonPart<Indicator, Goalposts>("goalposts", "Fixed ends of its range.", GoalpostsShape, i => i.Goalposts,
            (i, v) => i with { Goalposts = v }),
        new JsonOptional<Indicator>("target", "The value to reach.", Number, i => i.Target, (i, v) => i with { Target = v }),
        new JsonPart<Indicator, TargetRange>("targetRange", "The best range, for the direction target-range.", TargetRangeShape,
            i => i.TargetRange, (i, v) => i with { TargetRange = v }),
        new JsonOptional<Indicator>("norm", "The requirement a resource is held against.", Number, i => i.Norm,
            (i, v) => i with { Norm = v }),
        new JsonPart<Indicator, Rubric>("rubric", "How values become points.", RubricShape, i => i.Rubric,
            (i, v) => i with { Rubric = v }));
}
