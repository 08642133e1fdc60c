using System.Globalization;
using System.Text.Json;

namespace InnovationPotential.Attack;

/// <summary>Draws documents that a JSON schema allows: every kind, member and choice of it has its turn.</summary>
/// <remarks>
/// What the schema does not say is drawn so that much is accepted: codes are few letters, nodes have codes of their own, numbers are mostly
/// small. Counts of what was drawn are kept by kind.
/// </remarks>
internal sealed class SchemaDraw : IDisposable
{
    private const int Deepest = 14;

    private static readonly string[] Names = ["a", "b", "c", "d", "a", "b", "m", "A", "B", "x", "group", "people", "size", "2019"];
    private static readonly string[] Numbers = ["0", "1", "1", "2", "3", "0.5", "0.25", "0.1", "10", "20", "-1", "100", "1.5"];

    private readonly JsonDocument _schema;

    public SchemaDraw(string schema) => _schema = JsonDocument.Parse(schema);

    public void Dispose() => _schema.Dispose();

    public JsonTree Draw(RandomDraw draw, IDictionary<string, int>? counts = null)
    {
        var drawing = new Drawing(_schema.RootElement.GetProperty("$defs"), draw, counts);
        var root = drawing.Of(_schema.RootElement, "", "", 0);
        return root;
    }

    private sealed class Drawing(JsonElement definitions, RandomDraw draw, IDictionary<string, int>? counts)
    {
        private int _nodes;

        public JsonTree Of(JsonElement schema, string name, string definition, int depth)
        {
            if (schema.TryGetProperty("$ref", out var reference))
            {
                var called = reference.GetString()!["#/$defs/".Length..];
                return Of(definitions.GetProperty(called), name, called, depth + 1);
            }

            if (schema.TryGetProperty("const", out var constant)) return Constant(constant, definition);
            if (schema.TryGetProperty("enum", out var choices)) return Constant(draw.Of([.. choices.EnumerateArray()]), definition);
            if (schema.TryGetProperty("oneOf", out var one) || schema.TryGetProperty("anyOf", out one))
            {
                var cases = one.EnumerateArray().ToArray();
                // A tree ends with indicators; the kind alone has its turn, but seldom.
                if (definition == "node") return Of(cases[depth > 5 || _nodes > 14 || draw.Chance(0.7) ? ^1 : 0], name, definition, depth);
                var chosen = draw.Of(cases);
                if (chosen.TryGetProperty("enum", out _) && draw.Chance(0.5)) chosen = draw.Of(cases);
                return Of(chosen, name, definition, depth);
            }

            return schema.GetProperty("type").GetString() switch
            {
                "object" => Object(schema, definition, depth),
                "array" => JsonTree.Array(Ordered([.. Enumerable.Range(0, Count(name, depth))
                    .Select(_ => Of(schema.GetProperty("items"), name, definition, depth + 1))])),
                "boolean" => JsonTree.Literal(draw.Chance(0.5) ? "true" : "false"),
                "integer" => Number(schema, name, isWhole: true),
                "number" => Number(schema, name, isWhole: false),
                _ => JsonTree.Text(Name(name)),
            };
        }

        private JsonTree Constant(JsonElement value, string definition)
        {
            if (value.ValueKind != JsonValueKind.String) return JsonTree.Literal(value.GetRawText());
            var text = value.GetString()!;
            if (counts is not null)
            {
                var kind = $"{definition}/{text}";
                counts[kind] = (counts.TryGetValue(kind, out var count) ? count : 0) + 1;
            }

            return JsonTree.Text(text);
        }

        private JsonTree Object(JsonElement schema, string definition, int depth)
        {
            var required = schema.TryGetProperty("required", out var names)
                ? names.EnumerateArray().Select(n => n.GetString()).ToHashSet() : [];
            var members = new List<(string, JsonTree)>();
            if (!schema.TryGetProperty("properties", out var properties)) return JsonTree.Object(members);
            foreach (var property in properties.EnumerateObject())
            {
                var wanted = required.Contains(property.Name) || property.Name == "children"
                    || (depth < Deepest && property.Name != "$schema" && draw.Chance(Share(property.Name, definition)));
                if (!wanted) continue;
                var value = property.Name == "code" && definition is "" or "dimension" or "indicator" && property.Name == "code"
                    ? JsonTree.Text(Code(definition)) : Of(property.Value, property.Name, definition, depth + 1);
                members.Add((property.Name, value));
            }

            return JsonTree.Object(members);
        }

        private static double Share(string name, string definition) => name switch
        {
            "strategy" or "aggregation" or "weighting" => definition is "dimension" ? 0.25 : 0.6,
            "rule" or "norm" or "normalization" or "weighting" when definition == "strategy" => 0.95,
            "transformation" => 0.95,
            "description" or "name" or "version" => 0.05,
            "minimumCoverage" or "leftOut" or "benchmarks" => 0.08,
            "preparation" or "bands" or "scope" => 0.3,
            "only" or "except" => 0.1,
            "targetRange" or "direction" or "rubric" => 0.1,
            _ => definition == "indicator" ? 0.15 : 0.35,
        };

        private string Code(string definition)
        {
            _nodes++;
            if (definition.Length == 0) return "m";
            if (draw.Chance(0.01)) return draw.Of(Hostile.Texts);
            var index = _nodes - 1;
            return definition == "dimension" ? $"g{index}" : index < 5 ? "abcde"[index % 5].ToString() : $"i{index}";
        }

        private string Name(string member) => draw.Chance(0.02) ? Hostile.Text(draw) : member switch
        {
            "period" => draw.Of(["2019", "2020", "2019", "x"]),
            _ => draw.Of(Names),
        };

        private int Count(string name, int depth) => name == "children" ? draw.Of([1, 2, 3, 3, 4]) : depth > Deepest ? 1
            : draw.Of([0, 1, 1, 2, 2, 3, 4]);

        // Steps and bands come in order, as they must.
        private static IEnumerable<JsonTree> Ordered(JsonTree[] items) => items.OrderBy(i =>
            i.Items.Find(m => m.Name is "from" or "level").Value is { Form: '0' } from
                && double.TryParse(from.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
                    : double.NegativeInfinity);

        private JsonTree Number(JsonElement schema, string name, bool isWhole)
        {
            if (!isWhole && draw.Chance(0.8))
            {
                if (name is "low" or "from" or "lowest") return JsonTree.Literal(draw.Of(["0", "0", "0.1", "0.2", "0.3"]));
                if (name is "high" or "to" or "highest") return JsonTree.Literal(draw.Of(["0.4", "0.6", "0.9", "1", "1"]));
                if (name is "weight" && draw.Chance(0.7)) return JsonTree.Literal(draw.Of(["1", "2", "0.5", "3"]));
            }

            if (draw.Chance(0.02)) return JsonTree.Literal(draw.Of(Hostile.Numbers));
            double? low = schema.TryGetProperty("minimum", out var minimum) ? minimum.GetDouble() : null;
            double? high = schema.TryGetProperty("maximum", out var maximum) ? maximum.GetDouble() : null;
            if (isWhole) return JsonTree.Literal(draw.Between((int)(low ?? -1),
                (int)Math.Min(high ?? 6, (low ?? 0) + 6)).ToString(CultureInfo.InvariantCulture));
            if (low is { } from && high is { } to && draw.Chance(0.6))
                return JsonTree.Literal((from + ((to - from) * draw.Of([0, 0.25, 0.5, 0.75, 1, draw.Uniform()]))).ToString("R",
                    CultureInfo.InvariantCulture));
            return JsonTree.Literal(draw.Of(Numbers));
        }
    }
}
