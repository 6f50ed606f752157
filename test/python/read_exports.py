"""Reads the exports of a folder with the libraries that they are for and prints what these found, as JSON.

Usage: read_exports.py FOLDER
The folder holds NAME.graphml, .gexf, .cyjs, .json (node-link), .nodes.csv and .edges.csv. For each reader the answer has
the ids of the nodes and, of each edge, source, target, quote and the claims of its evidence, sorted. Ids of edges are left
out: igraph does not keep them.
"""

import json
import sys
from pathlib import Path

import igraph
import lxml.etree
import networkx
import pandas


def claims_of(evidence):
    claims = json.loads(evidence) if isinstance(evidence, str) else evidence
    return [claim["claim"] for claim in claims]


def summary(nodes, edges):
    rows = [[source, target, data["quote"], claims_of(data["evidence"])] for source, target, data in edges]
    return {"nodes": sorted(nodes), "edges": sorted(rows)}


def of_networkx(graph):
    assert graph.is_directed()
    assert all(name for _, name in graph.nodes(data="name")), "every node has a name"
    return summary(graph.nodes, graph.edges(data=True))


def of_igraph(graph):
    assert graph.is_directed()
    ids = graph.vs["id"]
    return summary(ids, [(ids[edge.source], ids[edge.target], edge.attributes()) for edge in graph.es])


def of_pandas(nodes, edges):
    rows = edges.to_dict("records")
    return summary(nodes["Id"], [(row["Source"], row["Target"], row) for row in rows])


def check_gexf(path):
    """What the schema of GEXF 1.3 asks of what we write, beside what its readers check."""
    root = lxml.etree.parse(path).getroot()
    space = {"g": "http://gexf.net/1.3"}
    assert root.tag == "{http://gexf.net/1.3}gexf" and root.get("version") == "1.3"
    declared = {name: set(root.xpath(f"//g:attributes[@class='{name}']/g:attribute/@id", namespaces=space)) for name in ("node", "edge")}
    for name, known in declared.items():
        assert set(root.xpath(f"//g:{name}/g:attvalues/g:attvalue/@for", namespaces=space)) <= known
    edges = list(root.iter("{http://gexf.net/1.3}edge"))
    kinds = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges]
    assert len(kinds) == len(set(kinds)), "edges between the same nodes differ in kind"
    return [[edge.get("start"), edge.get("end")] for edge in edges]


def main(folder):
    path = next(Path(folder).glob("*.graphml"))
    name = str(path.with_suffix(""))
    node_link = json.loads(Path(f"{name}.json").read_text())
    cytoscape = json.loads(Path(f"{name}.cyjs").read_text())
    tables = [pandas.read_csv(f"{name}.{part}.csv", keep_default_na=False) for part in ("nodes", "edges")]
    found = {
        "networkx GraphML": of_networkx(networkx.read_graphml(path, force_multigraph=True)),
        "igraph GraphML": of_igraph(igraph.Graph.Read_GraphML(str(path))),
        "networkx GEXF": of_networkx(networkx.read_gexf(f"{name}.gexf")),
        "networkx node-link": of_networkx(networkx.node_link_graph(node_link)),
        "networkx Cytoscape": of_networkx(networkx.cytoscape_graph(cytoscape)),
        "pandas": of_pandas(*tables),
    }
    json.dump({"readers": found, "dates": check_gexf(f"{name}.gexf")}, sys.stdout)


main(sys.argv[1])
